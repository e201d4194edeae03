import { BoardLines, MendLink } from '@/components/classroom/board-lines'
import { Icon } from '@/components/ui/icon'
import type { PlanItem, PlanLesson } from '@/lib/classroom/plan'
import type { RoomView, RoundView } from '@/lib/classroom/view'

interface Props {
  readonly round: RoundView
  readonly board: RoomView['board']
  readonly lesson: PlanLesson | null
  /** Leaves the question and leads the room to a section of the lesson. */
  readonly toSection: (section: string) => void
}

/** The section of the class's own lesson that an address leads to; null when it leads elsewhere. */
const sectionOf = (lesson: PlanLesson | null, url: string): string | null => {
  const [path, section] = url.split('#')
  return lesson && path === lesson.url && lesson.sections.some(({ id }) => id === section) ? (section ?? null) : null
}

/** Where this question is mended: on the slides of the class, or on a page of its own. */
function Way({ mend, lesson, toSection }: Pick<Props, 'lesson' | 'toSection'> & { mend: PlanItem['mend'] }) {
  const section = sectionOf(lesson, mend.url)
  if (section === null) return <MendLink mend={mend} apart />
  return (
    <button type="button" className="btn" onClick={() => toSection(section)}>
      <Icon name="speaker" />
      Chiếu lại: {mend.title}
    </button>
  )
}

/** What the room mixed up in this question, and one tap to what mends it. */
export function RoundBoard({ round, board, lesson, toSection }: Props) {
  const mend = board?.lines[0]?.mends[0]
  if (board?.round !== round.number || !mend) return null
  return (
    <section className="round-board" aria-labelledby="cho-nham">
      <h2 id="cho-nham">Chỗ nhầm</h2>
      <BoardLines lines={board.lines} way={() => null} />
      <Way mend={mend} lesson={lesson} toSection={toSection} />
    </section>
  )
}
