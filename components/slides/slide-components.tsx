import { Children, type ReactNode } from 'react'
import { textComponents } from '@/components/mdx/registry'
import { projectFolders } from '@/lib/content/folders.server'
import type { Lesson } from '@/lib/content/model'
import { readDiagram } from '@/lib/diagram/source'
import { readDiagramSvg } from '@/lib/diagram/svg.server'
import { withLead } from './lead'
import { SlideQuestion } from './slide-question'

/** A section of the lesson: as many slides as it needs, which is found where it is shown (paginate.browser.ts). */
export function SlideSection({ id, title, children }: { id: string; title?: string; children?: ReactNode }) {
  return (
    <section className="slide" data-section={id}>
      {title && <h2>{title}</h2>}
      {children}
    </section>
  )
}

/** What the teacher says: in the presenter's view, and on a page without scripts below the slide. */
function SlideNotes({ children }: { children?: ReactNode }) {
  return (
    <aside className="slide-notes" data-notes="">
      {children}
    </aside>
  )
}

/** The picture alone, with a sentence a step. */
async function SlideDiagram({ source }: { source: string }) {
  const { title, description, steps } = readDiagram(source)
  const svg = await readDiagramSvg(projectFolders().root, source)
  return (
    <figure className="slide-diagram diagram" data-alone="">
      <div
        className="diagram-picture"
        role="group"
        aria-label={title}
        dangerouslySetInnerHTML={{ __html: svg ?? '' }}
      />
      <figcaption>
        <p className="slide-diagram-title">{title}</p>
        {steps.map(step => (
          <p key={step.text} data-step={JSON.stringify([...step.parts])}>
            {step.text}
          </p>
        ))}
        <p className="visually-hidden">{description}</p>
      </figcaption>
    </figure>
  )
}

const sentenceEnd = /[.?:](?=\s)/

/** A paragraph that holds elements carries its content as HTML (lib/content/mdx/rehype-frozen.ts). */
interface ParagraphProps {
  'data-html'?: string
  children?: ReactNode
}

/** Sets a paragraph's first sentence apart: a room reads that, and the rest is there for who wants it. */
function SlideParagraph({ 'data-html': html, children }: ParagraphProps) {
  if (html !== undefined) return <p dangerouslySetInnerHTML={{ __html: withLead(html) }} />
  const nodes = Children.toArray(children)
  const at = nodes.findIndex(node => typeof node === 'string' && sentenceEnd.test(node))
  if (at < 0) return <p>{children}</p>
  const text = nodes[at] as string
  const end = sentenceEnd.exec(text)?.index ?? 0
  return (
    <p>
      <span className="slide-lead">
        {nodes.slice(0, at)}
        {text.slice(0, end + 1)}
      </span>
      {text.slice(end + 1)}
      {nodes.slice(at + 1)}
    </p>
  )
}

/** The components of a lesson, as slides show them. */
export function slideComponents(lesson: Lesson) {
  const ask = (id: string) => {
    const question = lesson.questions.find(one => one.id === id)
    if (!question) throw new Error(`unchecked content: ${lesson.id} has no question \`${id}\``)
    return <SlideQuestion key={id} question={question} />
  }
  const inline = new Set(lesson.inlineQuestions.map(question => question.id))
  return {
    ...textComponents,
    Diagram: ({ source }: { source: string }) => <SlideDiagram source={source} />,
    LessonOpening: ({ children }: { children?: ReactNode }) => (
      <SlideSection id="vao-bai" title={lesson.title}>
        {children}
      </SlideSection>
    ),
    LessonSection: SlideSection,
    Notes: SlideNotes,
    p: SlideParagraph,
    Question: ({ id }: { id: string }) => ask(id),
    ReviewQuiz: () => (
      <SlideSection id="on-tap-cuoi-bai" title="Câu hỏi ôn tập">
        {lesson.questions.filter(question => !inline.has(question.id)).map(question => ask(question.id))}
      </SlideSection>
    ),
  }
}
