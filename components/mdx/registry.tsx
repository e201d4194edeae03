import type { ComponentType, ReactNode } from 'react'
import { Diagram } from '@/components/diagram/diagram'
import { Callout } from '@/components/lesson/callout'
import { Compare, Cons, Option, Pros } from '@/components/lesson/compare'
import { CostCard } from '@/components/lesson/cost-card'
import { Steps } from '@/components/lesson/steps'
import { Tab, Tabs } from '@/components/lesson/tabs'
import { type Drawn, LessonQuestion, LessonQuiz } from '@/components/question/lesson-questions'
import type { MdxComponentName, PropsOf } from '@/lib/content/component-props'
import type { Lesson } from '@/lib/content/model'
import { elements } from './elements'

/** Terms and facts are plain elements by then (lib/content/mdx/rehype-mentions.server.ts). */
type Name = Exclude<MdxComponentName, 'Fact' | 'Term'>
type Registry = { [One in Name]: ComponentType<PropsOf<One> & { children?: ReactNode }> }

/** What compiling adds to a lesson besides the components that authors write. */
type Compiled = {
  Diagram: ComponentType<{ source: string }>
  LessonOpening: ComponentType<{ children?: ReactNode }>
  LessonSection: ComponentType<{ id: string; children?: ReactNode }>
}

function LessonSection({ id, children }: { id: string; children?: ReactNode }) {
  return (
    <section className="lesson-section" data-section={id} aria-labelledby={id}>
      {children}
    </section>
  )
}

/** What stands in a lesson's text besides its questions, the same in every lesson. A name of component-props.ts that is missing does not compile. */
export const textComponents: Omit<Registry, 'Question' | 'ReviewQuiz'> & Compiled & typeof elements = {
  ...elements,
  Callout,
  Compare,
  Cons,
  CostCard,
  Diagram: ({ source }) => <Diagram source={source} />,
  LessonOpening: ({ children }) => <>{children}</>,
  LessonSection,
  Notes: () => null,
  Option,
  Pros,
  Steps,
  Tab,
  Tabs,
}

/** The components of one lesson. */
export function lessonComponents(lesson: Lesson, drawn: Drawn): Registry & Compiled & typeof elements {
  return {
    ...textComponents,
    Question: ({ id }) => <LessonQuestion drawn={drawn} id={id} />,
    ReviewQuiz: () => <LessonQuiz lesson={lesson} drawn={drawn} />,
  }
}
