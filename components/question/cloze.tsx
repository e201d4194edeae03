import type { AnswerOf } from '@/lib/question/answer'
import { Reason } from './reason'
import type { ControlProps } from './types'

/** A text with blanks to type into. */
export function Cloze({ nodes, answer, grade, onChange }: ControlProps<AnswerOf<'cloze'>>) {
  const blanks = answer?.blanks ?? {}
  return (
    <>
      <div className="cloze-text">
        {nodes.pieces.map(({ text, blank }, i) => (
          <span key={blank ?? `cuoi-${i}`}>
            {text}
            {blank !== undefined && (
              <input
                type="text"
                className="field cloze-blank"
                aria-label={`Chỗ trống ${i + 1}`}
                data-verdict={grade?.parts[blank]}
                value={blanks[blank] ?? ''}
                readOnly={grade !== undefined}
                autoComplete="off"
                autoCapitalize="off"
                spellCheck={false}
                size={16}
                onChange={event => onChange({ format: 'cloze', blanks: { ...blanks, [blank]: event.target.value } })}
              />
            )}
          </span>
        ))}
      </div>
      {nodes.parts.map(part => (
        <Reason key={part.id} part={part} grade={grade} />
      ))}
      {grade?.note === 'tones' && (
        <p className="cloze-note">Thiếu dấu vẫn được tính, nhưng hãy nhớ cách viết đủ dấu.</p>
      )}
    </>
  )
}
