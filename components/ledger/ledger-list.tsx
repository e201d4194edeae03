import Link from 'next/link'
import { CodeSpans } from '@/components/ui/code-spans'
import { DataTable } from '@/components/ui/data-table'
import { confidenceNames, factsByTopic } from '@/lib/content/ledger'
import type { Fact } from '@/lib/content/schema'
import { formatDay } from '@/lib/kernel/instant'

/** A lesson that quotes a fact. */
interface QuotingLesson {
  readonly title: string
  readonly url: string
}

function Entry({ fact, lessons }: { fact: Fact; lessons: readonly QuotingLesson[] }) {
  return (
    <div id={fact.id} className="scroll-mt-20 border-line border-t py-4">
      <dt className="grid gap-x-6 tablet:grid-cols-[1fr_minmax(10rem,18rem)]">
        <span>
          <CodeSpans text={fact.title} />
        </span>
        <span className="font-semibold text-accent">
          <CodeSpans text={fact.value} />
        </span>
      </dt>
      <dd className="mt-1 text-[0.9375rem]">
        {fact.belief && (
          <p className="mt-1 border-warn border-s-4 ps-3">
            <b>Nhiều nơi còn viết:</b> <CodeSpans text={fact.belief} />
          </p>
        )}
        {fact.note && (
          <p className="mt-1">
            <CodeSpans text={fact.note} />
          </p>
        )}
        <p className="mt-1 text-[0.875rem] text-muted">
          <a href={fact.source.url} rel="noreferrer">
            {fact.source.title}
          </a>{' '}
          · kiểm ngày {formatDay(fact.checkedOn)} · {confidenceNames[fact.confidence].toLowerCase()}
        </p>
        {lessons.length > 0 && (
          <p className="mt-1 text-[0.875rem]">
            Dùng ở:{' '}
            {lessons.map((lesson, i) => (
              <span key={lesson.url}>
                {i > 0 && ', '}
                <Link href={lesson.url} prefetch={false} className="inline-block py-1">
                  {lesson.title}
                </Link>
              </span>
            ))}
          </p>
        )}
      </dd>
    </div>
  )
}

/** The whole ledger by topic, and first what it corrects. */
export function LedgerList({
  facts,
  lessonsOf,
}: {
  facts: readonly Fact[]
  lessonsOf: (fact: string) => readonly QuotingLesson[]
}) {
  const groups = factsByTopic(facts)
  const corrected = facts.filter(fact => fact.belief)
  return (
    <>
      <nav aria-label="Chủ đề" className="no-print mt-6 flex flex-wrap gap-2">
        {corrected.length > 0 && (
          <a href="#dinh-chinh" className="btn">
            Đính chính ({corrected.length})
          </a>
        )}
        {groups.map(({ topic, name, facts: own }) => (
          <a key={topic} href={`#chu-de-${topic}`} className="btn">
            {name} ({own.length})
          </a>
        ))}
      </nav>
      <div className="max-w-[54rem]">
        {corrected.length > 0 && (
          <section aria-labelledby="dinh-chinh" className="mt-10">
            <h2 id="dinh-chinh" className="scroll-mt-20 border-warn border-t-4 pt-2 text-[1.5rem]">
              Đính chính điều hay nghe
            </h2>
            <div className="table-scroll mt-4" role="group" aria-label="Bảng đính chính" tabIndex={0}>
              <DataTable heads={['Nhiều nơi còn viết', 'Hôm nay']}>
                {corrected.map(fact => (
                  <tr key={fact.id}>
                    <td className="static w-1/2 max-w-none font-normal">
                      <CodeSpans text={fact.belief ?? ''} />
                    </td>
                    <td>
                      <a href={`#${fact.id}`}>
                        <CodeSpans text={fact.title} />
                      </a>
                      : <CodeSpans text={fact.value} />
                    </td>
                  </tr>
                ))}
              </DataTable>
            </div>
          </section>
        )}
        {groups.map(({ topic, name, facts: own }) => (
          <section key={topic} aria-labelledby={`chu-de-${topic}`} className="mt-10">
            <h2 id={`chu-de-${topic}`} className="scroll-mt-20 border-accent border-t-4 pt-2 text-[1.5rem]">
              {name}
            </h2>
            <dl className="mt-2">
              {own.map(fact => (
                <Entry key={fact.id} fact={fact} lessons={lessonsOf(fact.id)} />
              ))}
            </dl>
          </section>
        ))}
      </div>
    </>
  )
}
