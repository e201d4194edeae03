'use client'

import Link from 'next/link'
import { Icon } from '@/components/ui/icon'
import type { CourseOutline } from '@/lib/course/outline'
import { type ResumePoint, resumePoint } from '@/lib/progress/lesson-progress'
import { useLearnerState } from './use-learner'

const invitations: Record<ResumePoint['kind'], string> = {
  'bat-dau': 'Bắt đầu',
  'hoc-tiep': 'Học tiếp',
  'bai-sau': 'Học bài kế',
  'het-khoa': 'Xem lại',
}

/** Where to go on: lesson, section and question. Its height is the same before and after the log has been read. */
export function ResumeCard({ outline }: { outline: CourseOutline }) {
  const point = resumePoint(useLearnerState(), outline)
  if (!point) return null
  const { lesson, section, anchor, minutesLeft, kind } = point
  const href = `/hoc/${outline.course}/${lesson.slug}${anchor && `#${anchor}`}`
  return (
    <div
      className="flex min-h-[8.5rem] flex-col items-start justify-between gap-3 border-accent border-l-4 pl-4"
      data-testid="resume"
    >
      <div>
        <p className="font-semibold text-[1.0625rem]">
          Bài {lesson.number}. {lesson.title}
        </p>
        <p className="text-[0.9375rem] text-muted">
          {section ? `Mục “${section}”` : 'Từ đầu bài'}
          {minutesLeft > 0 && ` · còn khoảng ${minutesLeft} phút`}
        </p>
      </div>
      <Link href={href} prefetch={false} className="btn btn-primary">
        {invitations[kind]}
        <Icon name="arrow-right" />
      </Link>
    </div>
  )
}
