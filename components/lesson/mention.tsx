import type { ReactNode } from 'react'
import { Markdown } from '@/components/mdx/markdown'
import { CodeSpans } from '@/components/ui/code-spans'
import { confidenceNames } from '@/lib/content/ledger'
import type { Fact, Term } from '@/lib/content/schema'
import { formatDay } from '@/lib/kernel/instant'

/** A word in the text that opens a small layer: the browser's own Popover, so it works before and without our scripts. */
function Mention({
  layer,
  label,
  children,
}: {
  layer: ReactNode
  label: { id: string; name: string }
  children: ReactNode
}) {
  return (
    <>
      <button type="button" className="mention" popoverTarget={label.id}>
        {children}
      </button>
      <span id={label.id} popover="auto" role="note" aria-label={label.name} className="mention-layer">
        {layer}
      </span>
    </>
  )
}

/** The value of a fact, as it stands in the ledger, with its source and the day it was checked. */
export function FactMention({ fact, id }: { fact: Fact; id: string }) {
  const layer = (
    <>
      <b>{fact.title}</b>
      {fact.belief && (
        <span className="block">
          Nhiều nơi còn viết: <CodeSpans text={fact.belief} />
        </span>
      )}
      {fact.note && (
        <span className="block">
          <CodeSpans text={fact.note} />
        </span>
      )}
      <span className="block">
        Nguồn:{' '}
        <a href={fact.source.url} rel="noreferrer">
          {fact.source.title}
        </a>
      </span>
      <small>
        Kiểm ngày {formatDay(fact.checkedOn)} · {confidenceNames[fact.confidence]}
      </small>
    </>
  )
  return (
    <Mention layer={layer} label={{ id, name: fact.title }}>
      {fact.value}
    </Mention>
  )
}

/** A term where it first stands, with its definition. */
export function TermMention({ term, id, children }: { term: Term; id: string; children?: ReactNode }) {
  const layer = (
    <>
      <b>{term.vi ? `${term.term} · ${term.vi}` : term.term}</b>
      <span className="block">
        <Markdown text={term.definition} inline />
      </span>
      <small>
        <a href={`/thuat-ngu#${term.id}`}>Xem trong bảng thuật ngữ</a>
      </small>
    </>
  )
  return (
    <Mention layer={layer} label={{ id, name: term.term }}>
      {children ?? term.term}
    </Mention>
  )
}
