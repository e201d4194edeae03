'use client'

import { Drawn } from '@/components/question/drawn'
import { Icon } from '@/components/ui/icon'
import type { PlanLesson } from '@/lib/classroom/plan'
import type { LessonPage } from '@/lib/export/lesson-pages'
import type { Seat } from './seat'
import { type LessonText, useLessonPages } from './use-lesson-pages'

const notLoaded: Record<Exclude<LessonText['kind'], 'xong'>, string> = {
  'dang-tai': 'Đang tải bài…',
  'mat-mang': 'Chưa tải được bài, có thể mạng đang đứt. Trang tự thử lại.',
}

function Section({ page, lesson }: { page: LessonPage | undefined; lesson: PlanLesson }) {
  if (!page)
    return (
      <p className="class-still">
        Mục này đã đổi chỗ từ khi lớp bắt đầu. Xem <a href={lesson.url}>cả bài</a>.
      </p>
    )
  return (
    <article className="class-text prose" aria-labelledby="muc-dang-xem">
      <h2 id="muc-dang-xem">{page.title}</h2>
      <Drawn html={page.html} block />
    </article>
  )
}

/** All sections of the lesson: the host's is marked, any can be read. */
function SectionList({ seat, pages, shown }: { seat: Seat; pages: readonly LessonPage[]; shown: string | null }) {
  const { place } = seat.view
  return (
    <details className="class-sections">
      <summary>
        <Icon name="list" />
        Các mục của bài
      </summary>
      <ol>
        {pages.map(({ id, title }) => (
          <li key={id}>
            <button
              type="button"
              aria-current={id === shown ? 'true' : undefined}
              onClick={event => {
                seat.read(id === place.section ? null : id)
                event.currentTarget.closest('details')?.removeAttribute('open')
              }}
            >
              {title}
              {id === place.section && <span className="class-here">người dạy đang ở đây</span>}
            </button>
          </li>
        ))}
      </ol>
    </details>
  )
}

/** The lesson's text: the host's section, or the one that the learner chose. */
export function Reader({ seat, lesson }: { seat: Seat; lesson: PlanLesson }) {
  const text = useLessonPages(lesson.id)
  const shown = seat.reading ?? seat.view.place.section
  if (text.kind !== 'xong') return <p className="class-loading">{notLoaded[text.kind]}</p>
  return (
    <>
      <SectionList seat={seat} pages={text.pages} shown={shown} />
      {shown !== null && <Section page={text.pages.find(({ id }) => id === shown)} lesson={lesson} />}
    </>
  )
}
