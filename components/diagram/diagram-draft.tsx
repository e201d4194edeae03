'use client'

import { useEffect, useRef, useState } from 'react'

/** Development only: draws a diagram that has no picture yet, so that its author sees it at once. */
export function DiagramDraft({ source }: { source: string }) {
  const place = useRef<HTMLDivElement>(null)
  const [fault, setFault] = useState<string>()
  useEffect(() => {
    // The condition stands around the import so that a production build leaves Mermaid out.
    if (process.env.NODE_ENV !== 'production') {
      import('mermaid')
        .then(({ default: mermaid }) => mermaid.render(`nhap-${source.length}`, source))
        .then(({ svg }) => {
          if (place.current) place.current.innerHTML = svg
        })
        .catch((error: Error) => setFault(error.message))
    }
  }, [source])
  return (
    <div className="diagram-picture">
      <p>Bản nháp, chưa vẽ sẵn: chạy npm run render-diagrams.</p>
      {fault && <pre>{fault}</pre>}
      <div ref={place} />
    </div>
  )
}
