import type { Answer, Rating } from '@/lib/question/answer'
import type { Confidence } from '@/lib/question/confidence'

export interface SelfRating {
  readonly rating: Rating
  readonly word: string
  readonly confidence?: Confidence
}

/** How an open answer is judged by its author: the four grades of recall. */
export const selfRatings: readonly SelfRating[] = [
  { rating: 'chua', word: 'Chưa được' },
  { rating: 'mot-phan', word: 'Được một phần' },
  { rating: 'dat', word: 'Đạt' },
  { rating: 'dat', word: 'Đạt, trôi chảy', confidence: 'chac' },
]

export const ratingWord = (answer: Answer | undefined): string =>
  (answer?.format === 'open' && selfRatings.find(({ rating }) => rating === answer.rating)?.word) || 'chưa chấm'

/** The four buttons, with the digits that press them. */
export function SelfRatingButtons({ onRate }: { onRate: (choice: SelfRating) => void }) {
  return (
    <div className="rate" role="group" aria-label="Tự chấm câu trả lời của bạn">
      <span>Tự chấm:</span>
      {selfRatings.map((choice, i) => (
        <button key={choice.word} type="button" className="btn" onClick={() => onRate(choice)}>
          {choice.word}{' '}
          <span className="key" aria-hidden="true">
            {i + 1}
          </span>
        </button>
      ))}
    </div>
  )
}
