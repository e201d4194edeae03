'use client'

import { useEffect, useState } from 'react'
import { useFeed } from '@/components/classroom/use-feed'
import { useFreshCounts } from '@/components/classroom/use-fresh-counts'
import { parseCode } from '@/lib/classroom/code'
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
  const counts = useFreshCounts(state.class, state.counts)
  if (state.status === 'refused' && !(state.class?.ended && state.refused?.refusal === 'class/unknown'))
    return <Notice>{state.refused?.text ?? ''}</Notice>
  if (!state.class || !counts) return <p className="screen-wait">Đang mở màn chiếu…</p>
  return <Screen view={state.class} counts={counts} online={state.status === 'open'} serverNow={feed.serverNow} />
}

/** `/lop/CODE/man-hinh`: the class as the room sees it, by its code alone. */
export function ScreenApp() {
  const [code, setCode] = useState<string | null>()
  useEffect(() => setCode(parseCode(location.pathname.split('/')[2] ?? '')), [])
  if (code === undefined) return <p className="screen-wait">Đang mở màn chiếu…</p>
  return code ? <Followed code={code} /> : <Notice>Địa chỉ này không có mã lớp</Notice>
}
