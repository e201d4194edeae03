import type { ReactNode } from 'react'
import { Icon } from '@/components/ui/icon'
import { type Bar, barsOf, letterOf, linesOf } from '@/lib/classroom/bars'
import type { Asked } from '@/lib/classroom/plan'
import type { RoundView } from '@/lib/classroom/view'
import { BarLines } from './bar-lines'

/** HTML that this site drew from its own content; nothing that a person typed in a class comes this way. */
function Html({ html }: { html: string }) {
  return <span dangerouslySetInnerHTML={{ __html: html }} />
}

interface Props {
  readonly round: RoundView
  /** Draws how each line went; for who may see it. */
  readonly bars: boolean
}

function Prompt({ html }: { html: string }) {
  return <div className="asked-prompt drawn" dangerouslySetInnerHTML={{ __html: html }} />
}

/** A cloze's text: numbered gaps, or what fills them. */
function Cloze({ asked, bars }: { asked: Asked; bars: readonly Bar[] }) {
  const blanks = linesOf(asked)
  return (
    <p className="asked-cloze">
      {asked.pieces.map(({ before, text, after, blank }, i) => (
        <span key={i}>
          {before}
          {text !== undefined && <Html html={text} />}
          {after}
          {blank !== undefined && (
            <span className="asked-blank" data-filled={bars.length > 0 ? '' : undefined}>
              {bars.find(bar => bar.id === blank)?.solution ?? `(${blanks.indexOf(blank) + 1})`}
            </span>
          )}
        </span>
      ))}
    </p>
  )
}

interface Line {
  readonly id: string
  readonly sign: string
  readonly text: ReactNode
  readonly bar: Bar | undefined
}

/** The lines of a question as they are read out. Those of a cloze stand only to carry their bars. */
function linesShown(asked: Asked, bars: readonly Bar[], withBars: boolean): Line[] {
  if (asked.format === 'cloze')
    return withBars
      ? bars.map(bar => ({ id: bar.id, sign: `(${bar.sign})`, text: <code>{bar.solution}</code>, bar }))
      : []
  return asked.parts.map(({ id, text }, i) => ({
    id,
    sign: asked.format === 'match' ? String(i + 1) : letterOf(i),
    text: <Html html={text} />,
    bar: bars[i],
  }))
}

function Sign({ bar }: { bar: Bar }) {
  if (bar.solution !== null) return <span className="asked-solution">{bar.solution}</span>
  return bar.right ? (
    <span className="asked-solution">
      <Icon name="check" />
      <span className="visually-hidden">Đáp án đúng</span>
    </span>
  ) : null
}

/** A question as the host and the room see it: what is asked, and once revealed what is right and how each line went. */
export function AskedView({ round, bars: withBars }: Props) {
  const { question: asked } = round
  const shown = round.phase === 'revealed' || round.phase === 'explained' ? round : null
  const bars = shown ? barsOf(asked, shown.key, shown.outcome.tallies) : []
  return (
    <div className="asked" data-format={asked.format} data-shown={shown ? '' : undefined}>
      <Prompt html={asked.prompt} />
      {asked.format === 'cloze' && <Cloze asked={asked} bars={bars} />}
      <div className="asked-sides">
        <ol className="asked-lines">
          {linesShown(asked, bars, withBars).map(({ id, sign, text, bar }) => (
            <li key={id} data-right={bar && bar.solution === null ? bar.right : undefined}>
              <b className="asked-sign">{sign}</b>
              <span className="asked-text">{text}</span>
              {bar && asked.format !== 'cloze' && <Sign bar={bar} />}
              {withBars && bar && shown && <BarLines bar={bar} tallies={shown.outcome.tallies} />}
            </li>
          ))}
        </ol>
        {asked.rights.length > 0 && (
          <ol className="asked-lines asked-rights">
            {asked.rights.map(({ id, text }, i) => (
              <li key={id}>
                <b className="asked-sign">{letterOf(i)}</b>
                <span className="asked-text">
                  <Html html={text} />
                </span>
              </li>
            ))}
          </ol>
        )}
      </div>
    </div>
  )
}
