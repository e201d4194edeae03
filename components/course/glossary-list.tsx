import Link from 'next/link'
import { Markdown } from '@/components/mdx/markdown'
import type { Term } from '@/lib/content/schema'

interface GlossaryEntry {
  readonly term: Term
  readonly lesson: { readonly title: string; readonly url: string } | undefined
}

const initial = (entry: GlossaryEntry): string => {
  const letter = entry.term.term.charAt(0).toUpperCase()
  return /[A-ZĐ]/.test(letter) ? letter : '#'
}

function Entry({ term, lesson }: GlossaryEntry) {
  return (
    <div id={term.id} className="scroll-mt-20 border-line border-t py-4 first:border-t-0">
      <dt>
        {term.term}
        {term.vi && <span className="font-normal text-muted"> · {term.vi}</span>}
      </dt>
      <dd className="mt-1">
        <Markdown text={term.definition} inline />
        {lesson && (
          <span className="mt-1 block text-[0.875rem]">
            <Link href={lesson.url} prefetch={false} className="inline-block py-1">
              Học ở bài: {lesson.title}
            </Link>
          </span>
        )}
      </dd>
    </div>
  )
}

/** Groups in order of first appearance (`Map.groupBy` is not in Node 20). */
function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item])
  return groups
}

/** All terms by initial, with letters to jump by. */
export function GlossaryList({ entries }: { entries: readonly GlossaryEntry[] }) {
  const groups = groupBy(entries, initial)
  return (
    <>
      <nav aria-label="Chữ cái đầu" className="no-print mt-6 flex flex-wrap gap-1">
        {[...groups.keys()].map(letter => (
          <a key={letter} href={`#chu-${letter}`} className="btn btn-icon">
            {letter}
          </a>
        ))}
      </nav>
      <div className="mt-6 max-w-[50rem]">
        {[...groups].map(([letter, group]) => (
          <section
            key={letter}
            aria-labelledby={`chu-${letter}`}
            className="mt-8 grid gap-x-6 tablet:grid-cols-[3rem_1fr]"
          >
            <h2 id={`chu-${letter}`} className="scroll-mt-20 border-accent border-t-4 pt-2 text-[1.5rem]">
              {letter}
            </h2>
            <dl>
              {group.map(entry => (
                <Entry key={entry.term.id} {...entry} />
              ))}
            </dl>
          </section>
        ))}
      </div>
    </>
  )
}
