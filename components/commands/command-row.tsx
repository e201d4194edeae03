import { useState } from 'react'
import { CodeSpans } from '@/components/ui/code-spans'
import { CopyText } from '@/components/ui/copy-text'
import { textOf } from './fill'
import type { ShownCommand } from './types'

const effects: Record<ShownCommand['effect'], string | null> = { xem: null, doi: 'thay đổi', xoa: 'xóa' }

/** One command: what it is for, its words, and what each flag does when tapped. */
export function CommandRow({ command, values }: { command: ShownCommand; values: Readonly<Record<string, string>> }) {
  const [asked, setAsked] = useState<string>()
  const flags = command.pieces.filter(piece => piece.kind === 'flag')
  const answer = flags.find(piece => piece.flag === asked)
  const effect = effects[command.effect]
  return (
    <li id={command.id} className="command" data-effect={command.effect}>
      <p className="command-does">
        <CodeSpans text={command.does} />
        {effect && <span className="command-effect">{effect}</span>}
      </p>
      <div className="command-line">
        <pre tabIndex={0}>
          <code>
            {command.pieces.map((piece, i) => {
              if (piece.kind === 'text') return piece.text
              if (piece.kind === 'placeholder') return <var key={i}>{values[piece.id]}</var>
              return (
                <button
                  key={i}
                  type="button"
                  className="command-flag"
                  aria-pressed={asked === piece.flag}
                  aria-describedby={asked === piece.flag ? `${command.id}-co` : undefined}
                  onClick={() => setAsked(asked === piece.flag ? undefined : piece.flag)}
                >
                  {piece.flag}
                </button>
              )
            })}
          </code>
        </pre>
        <CopyText text={() => textOf(command.pieces, values)} what="Chép" />
      </div>
      <p id={`${command.id}-co`} className="command-said" role="status" hidden={!answer}>
        {answer && (
          <>
            <code>{answer.flag}</code> <CodeSpans text={answer.does} />
          </>
        )}
      </p>
      {command.note && (
        <p className="command-note">
          <CodeSpans text={command.note} />
        </p>
      )}
      {command.lesson && (
        <p className="command-lesson no-print">
          <a href={command.lesson.url}>{command.lesson.title}</a>
        </p>
      )}
      {flags.length > 0 && (
        <noscript>
          <details>
            <summary>Các cờ của lệnh</summary>
            <dl>
              {flags.map(piece => (
                <div key={piece.flag}>
                  <dt>{piece.flag}</dt>
                  <dd>
                    <CodeSpans text={piece.does} />
                  </dd>
                </div>
              ))}
            </dl>
          </details>
        </noscript>
      )}
    </li>
  )
}
