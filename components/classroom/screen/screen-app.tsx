'use client'

import { useEffect, useState } from 'react'
import { useFeed } from '@/components/classroom/use-feed'
import { parseCode } from '@/lib/classroom/code'
import { countsFor } from '@/lib/classroom/counts'
import { Screen } from './screen'

function Notice({ children }: { children: string }) {
  return (
    <div className="screen-between">
      <h1>{children}</h1>
      <p>
        <a href="/lop">Về trang Lớp học</a>
      </p>
    </div>
  )
}

function Followed({ code }: { code: string }) {
  const { feed, state } = useFeed({ code, viewer: 'screen' })
  const { class: view, counts, status, refused } = state
  if (status === 'refused' && !(view?.ended && refused?.refusal === 'class/unknown'))
    return <Notice>{refused?.text ?? ''}</Notice>
  if (!view || !counts) return <p className="screen-wait">Đang mở màn chiếu…</p>
  return <Screen view={view} counts={countsFor(view, counts)} online={status === 'open'} serverNow={feed.serverNow} />
}

/** `/lop/CODE/man-hinh`: the class as the room sees it, by its code alone. */
export function ScreenApp() {
  const [code, setCode] = useState<string | null>()
  useEffect(() => setCode(parseCode(location.pathname.split('/')[2] ?? '')), [])
  if (code === undefined) return <p className="screen-wait">Đang mở màn chiếu…</p>
  return code ? <Followed code={code} /> : <Notice>Địa chỉ này không có mã lớp</Notice>
}
