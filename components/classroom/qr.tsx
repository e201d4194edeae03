'use client'

import { useEffect, useState } from 'react'

/** Modules of light around the code, without which scanners do not find it. */
const quiet = 4

interface Drawn {
  readonly size: number
  /** One stroke a run of dark modules. */
  readonly path: string
}

async function draw(text: string): Promise<Drawn> {
  const { correction, generate } = await import('lean-qr')
  const code = generate(text, { minCorrectionLevel: correction.M })
  const runs: string[] = []
  for (let y = 0; y < code.size; y++)
    for (let x = 0; x < code.size; x++) {
      if (!code.get(x, y) || code.get(x - 1, y)) continue
      let end = x + 1
      while (code.get(end, y)) end++
      runs.push(`M${x} ${y}h${end - x}v1h${x - end}z`)
    }
  return { size: code.size, path: runs.join('') }
}

/** A text as a QR code: black on white in every theme. Its place is kept while the drawing code is on its way. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const [drawn, setDrawn] = useState<Drawn>()
  useEffect(() => {
    let current = true
    draw(text).then(
      made => current && setDrawn(made),
      // The address stands beside it in words.
      () => undefined,
    )
    return () => {
      current = false
    }
  }, [text])
  const whole = (drawn?.size ?? 1) + 2 * quiet
  return (
    <svg className="qr" role="img" aria-label={label} viewBox={`${-quiet} ${-quiet} ${whole} ${whole}`}>
      {drawn && <path d={drawn.path} shapeRendering="crispEdges" />}
    </svg>
  )
}
