import type { Section } from '@/lib/content/model'

type Listed = Pick<Section, 'id' | 'title'>

/** The sections of a lesson. The one being read is marked by components/progress/section-tracker.tsx. */
export function TableOfContents({ sections }: { sections: readonly Listed[] }) {
  return (
    <ol className="toc list-none p-0">
      {sections.map(({ id, title }) => (
        <li key={id} className="m-0">
          <a href={`#${id}`}>{title}</a>
        </li>
      ))}
    </ol>
  )
}

/** The contents beside the text on a laptop. */
export function LessonContents({ sections }: { sections: readonly Listed[] }) {
  return (
    <nav aria-label="Mục lục của bài">
      <p className="mb-2 px-3 text-[0.875rem] font-semibold">Trong bài này</p>
      <TableOfContents sections={sections} />
    </nav>
  )
}
