import type { FeedStatus } from '@/lib/classroom/feed.browser'

type Words = (answersWait: boolean, wasOpen: boolean) => string

const words: Record<FeedStatus, Words> = {
  open: () => 'Đã nối',
  connecting: (_, wasOpen) => (wasOpen ? 'Đang nối lại…' : 'Đang nối…'),
  waiting: answersWait => (answersWait ? 'Mất mạng: câu trả lời đang chờ gửi' : 'Mất mạng, đang thử lại'),
  refused: () => 'Đã ngắt',
}

/** How the link to the class is: a light, and words for it. */
export function Light(props: { status: FeedStatus; answersWait: boolean; wasOpen: boolean }) {
  const { status, answersWait, wasOpen } = props
  return (
    <p className="class-light" data-status={status} role="status">
      {words[status](answersWait, wasOpen)}
    </p>
  )
}
