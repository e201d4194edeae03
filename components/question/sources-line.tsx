import { formatDay } from '@/lib/kernel/instant'
import type { DrawnQuestion } from '@/lib/question/draw'

/** What a question rests on, and when that was last looked at. */
export function SourcesLine({ sources, checkedOn }: Pick<DrawnQuestion<unknown>, 'sources' | 'checkedOn'>) {
  return (
    <p className="question-sources">
      Nguồn:{' '}
      {sources.map((source, i) => (
        <span key={source.url}>
          {i > 0 && ' · '}
          <a href={source.url} rel="noreferrer">
            {source.title}
          </a>
        </span>
      ))}
      . Kiểm ngày {formatDay(checkedOn)}.
    </p>
  )
}
