import { describe, expect, it } from 'vitest'
import type { OpenRequest } from '@/lib/classroom/protocol'
import { defaultSettings } from '@/lib/classroom/session'
import { makeClassPlan } from './class-plan.server'
import { projectFolders } from './folders.server'
import { makeSnapshot } from './make-snapshot.server'
import { lessonsOf } from './model'

const snapshot = await makeSnapshot(projectFolders())
const lessons = snapshot.site.courses.flatMap(lessonsOf)
const request = (more: Partial<OpenRequest>): OpenRequest => ({
  id: 'x'.repeat(16),
  secret: 'y'.repeat(16),
  kind: 'lesson',
  title: 'Buổi học',
  lesson: null,
  questions: [],
  settings: defaultSettings,
  pin: null,
  ...more,
})

describe('what a class is opened with', () => {
  it('is every question of its lesson, each with the place that mends it and a phrase for every wrong idea', async () => {
    for (const lesson of lessons) {
      const plan = await makeClassPlan(snapshot, request({ lesson: lesson.id }))
      expect(plan?.items.map(({ question }) => question.id)).toEqual(lesson.questions.map(({ id }) => id))
      for (const item of plan?.items ?? []) {
        expect(item.mend.url).toMatch(/#/)
        for (const [part, { phrase }] of Object.entries(item.misconceptions)) {
          expect(phrase).toMatch(/^\S+ \S+/)
          expect(item.question.parts.map(({ id }) => id)).toContain(part)
        }
      }
    }
  })

  it('is the questions named, in their order, without those that the course does not have', async () => {
    const [first, second] = lessons
    const named = [second, first, first].flatMap((lesson, i) => {
      const id = lesson?.questions[i]?.id
      return lesson && id ? [{ id, lesson: lesson.id }] : []
    })
    const plan = await makeClassPlan(
      snapshot,
      request({ questions: [...named, { id: 'khong-co', lesson: 'khong-co' }] }),
    )
    expect(plan?.items.map(({ question }) => question.id)).toEqual(named.map(({ id }) => id))
    expect(plan).not.toHaveProperty('lesson')
  })

  it('is nothing when the course has nothing of it', async () => {
    expect(await makeClassPlan(snapshot, request({ lesson: 'khong-co' }))).toBeNull()
    expect(await makeClassPlan(snapshot, request({ questions: [{ id: 'khong-co', lesson: 'khong-co' }] }))).toBeNull()
  })
})
