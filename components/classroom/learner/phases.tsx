import type { ComponentType } from 'react'
import type { LearnerPhase } from '@/lib/classroom/learner-phase'
import type { ClassView } from '@/lib/classroom/view'
import { Ended } from './ended'
import { Follow } from './follow'
import type { PhaseProps } from './seat'
import { Explained, Revealed } from './shown'
import { Black, Frozen } from './still'
import { Closed, Discussing } from './stopped'
import { Voting } from './voting'
import { Waiting } from './waiting'

/** What a phone shows in each phase. */
export const phases: Record<LearnerPhase, ComponentType<PhaseProps>> = {
  ended: Ended,
  frozen: Frozen,
  voting: Voting,
  closed: Closed,
  discussing: Discussing,
  revealed: Revealed,
  explained: Explained,
  black: Black,
  lesson: Follow,
  waiting: Waiting,
}

const sectionTitle = ({ lesson, place }: ClassView): string =>
  lesson?.sections.find(({ id }) => id === place.section)?.title ?? ''

/** What is said aloud when a phase begins. */
export const announcements: Record<LearnerPhase, (view: ClassView) => string> = {
  ended: () => 'Lớp đã kết thúc.',
  frozen: () => 'Người dạy tạm dừng lớp. Hãy nhìn lên màn chiếu.',
  voting: ({ round }) => `Câu ${round?.number} đang mở${round?.vote === 2 ? ', trả lời lần hai' : ''}.`,
  closed: ({ round }) => `Câu ${round?.number} đã đóng.`,
  discussing: () => 'Thảo luận với người bên cạnh, rồi trả lời lại.',
  revealed: ({ round }) => `Câu ${round?.number}: đã hiện đáp án.`,
  explained: ({ round }) => `Câu ${round?.number}: đã có giải thích.`,
  black: () => 'Màn chiếu đang tắt.',
  lesson: view => `Người dạy đang ở mục ${sectionTitle(view)}.`,
  waiting: () => 'Đang chờ người dạy.',
}
