import { type AnswerOf, type Rating, ratings } from '@/lib/question/answer'
import type { ControlProps } from './types'

export const ratingWords: Record<Rating, string> = { chua: 'Chưa được', 'mot-phan': 'Được một phần', dat: 'Đạt' }

/** Think, write, see the model answer, judge yourself by its points. */
export function Open({
  nodes,
  answer,
  grade,
  onChange,
  placeholder = 'Viết vài ý của bạn, hoặc nghĩ thầm rồi xem đáp án mẫu.',
}: ControlProps<AnswerOf<'open'>>) {
  return (
    <>
      <label className="visually-hidden" htmlFor={`viet-${nodes.id}`}>
        Câu trả lời của bạn
      </label>
      <textarea
        id={`viet-${nodes.id}`}
        className="field open-text"
        rows={4}
        placeholder={placeholder}
        value={answer?.text ?? ''}
        readOnly={grade !== undefined}
        onChange={event => onChange({ format: 'open', text: event.target.value })}
      />
      {nodes.parts.length > 0 && (
        <div className="reason rubric">
          <p className="reason-word">Một câu trả lời tốt có</p>
          <ul>
            {nodes.parts.map(part => (
              <li key={part.id}>
                <b>{part.text}</b>
                <div>{part.reason}</div>
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  )
}

/** The learner's own verdict, asked once the model answer is open. */
export function RateYourself({ rating, onRate }: { rating: Rating | undefined; onRate: (rating: Rating) => void }) {
  return (
    <div className="rate" role="group" aria-label="Tự chấm câu trả lời của bạn">
      <span>Tự chấm:</span>
      {ratings.map(one => (
        <button key={one} type="button" className="btn" aria-pressed={rating === one} onClick={() => onRate(one)}>
          {ratingWords[one]}
        </button>
      ))}
    </div>
  )
}
