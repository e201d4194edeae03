import { Icon } from '@/components/ui/icon'
import { Reader } from './reader'
import type { PhaseProps } from './seat'

/** Nothing is before the room yet, or nothing at the moment. */
export function Waiting({ seat }: PhaseProps) {
  const { lesson, asked } = seat.view
  const isReading = seat.reading !== null
  return (
    <>
      {!isReading && (
        <div className="class-still">
          <Icon name="anchor" />
          <h2>{asked === 0 ? 'Bạn đã vào lớp' : 'Chờ câu tiếp theo'}</h2>
          <p>
            {!lesson
              ? 'Câu hỏi sẽ hiện ra ở đây. Cứ để trang này mở.'
              : asked === 0
                ? `Người dạy sắp bắt đầu bài “${lesson.title}”. Bạn có thể đọc trước.`
                : `Bạn có thể đọc lại bài “${lesson.title}” trong lúc chờ.`}
          </p>
        </div>
      )}
      {lesson && <Reader seat={seat} lesson={lesson} />}
    </>
  )
}
