import type { ComponentType, ReactNode } from 'react'
import { Diagram } from '@/components/diagram/diagram'
import { Callout } from '@/components/lesson/callout'
import { Compare, Cons, Option, Pros } from '@/components/lesson/compare'
import { CostCard } from '@/components/lesson/cost-card'
import { FactMention, TermMention } from '@/components/lesson/mention'
import { Steps } from '@/components/lesson/steps'
import { Tab, Tabs } from '@/components/lesson/tabs'
import { LessonQuestion, LessonQuiz } from '@/components/question/lesson-questions'
import type { MdxComponentName, PropsOf } from '@/lib/content/component-props'
import type { Lesson, Site } from '@/lib/content/model'
import { elements } from './elements'

type Registry = { [Name in MdxComponentName]: ComponentType<PropsOf<Name> & { children?: ReactNode }> }

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

/** The components of one lesson. A name of component-props.ts that is missing here does not compile. */
export function lessonComponents(lesson: Lesson, site: Site): Registry & Compiled & typeof elements {
  let mentions = 0
  const nextId = (kind: string) => `${kind}-${++mentions}`
  return {
    ...elements,
    Callout,
    Compare,
    Cons,
    CostCard,
    Diagram: ({ source }) => <Diagram source={source} />,
    Fact: ({ id }) => <FactMention fact={known(site.facts, id)} id={nextId('du-kien')} />,
    LessonOpening: ({ children }) => <>{children}</>,
    LessonSection,
    Notes: () => null,
    Option,
    Pros,
    Question: ({ id }) => <LessonQuestion lesson={lesson} id={id} />,
    ReviewQuiz: () => <LessonQuiz lesson={lesson} />,
    Steps,
    Tab,
    Tabs,
    Term: ({ id, children }) => (
      <TermMention term={known(site.terms, id)} id={nextId('thuat-ngu')}>
        {children}
      </TermMention>
    ),
  }
}

/** Looks up what the content check has already found to exist. */
function known<T>(things: Readonly<Record<string, T>>, id: string): T {
  const thing = things[id]
  if (thing === undefined) throw new Error(`unchecked content: no \`${id}\``)
  return thing
}
