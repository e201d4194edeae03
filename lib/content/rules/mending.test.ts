import { describe, expect, it } from 'vitest'
import type { Question } from '@/lib/question/schema'
import { mendingSection } from '../model'
import { sectionRule } from './mending'

const question = (id: string, section?: string) => ({ id, ...(section && { section }) }) as Question
const questions = [question('trong-muc'), question('cuoi-bai', 'hai'), question('doi-muc', 'hai')]
const placed = [
  { id: 'trong-muc', section: 'mot' },
  { id: 'doi-muc', section: 'mot' },
]

function said(asked: readonly Question[], sections: readonly string[] = ['mot', 'hai'], inText = placed): string[] {
  const found: string[] = []
  const placeOf = ([index = 0, key]: readonly PropertyKey[]) => ({
    line: Number(index),
    column: key === 'section' ? 2 : 1,
  })
  sectionRule(
    asked,
    sections.map(id => ({ id })),
    inText,
    placeOf,
    ({ line, column }, rule, _, mend) => found.push(`${line}:${column} ${rule} → ${mend}`),
  )
  return found
}

describe('the section that mends a question', () => {
  it('is the one that it names, else the one that it stands in', () => {
    expect(said(questions)).toEqual([])
    const lesson = { questions, inlineQuestions: placed }
    expect(questions.map(({ id }) => mendingSection(lesson, id))).toEqual(['mot', 'hai', 'hai'])
    expect(mendingSection(lesson, 'khong-co')).toBeUndefined()
  })

  it('is named by a question of the closing quiz, and by one before the first section', () => {
    expect(said([question('cuoi-bai')])).toEqual(['0:1 no-section → write `section:` with one of mot, hai'])
    expect(said([question('dau-bai')], ['mot'], [{ id: 'dau-bai', section: '' }])).toEqual([
      '0:1 no-section → write `section:` with one of mot',
    ])
    expect(said([question('cuoi-bai')], [])).toEqual(['0:1 no-section → give the lesson a `##` section first'])
  })

  it('is a section of its own lesson', () =>
    expect(said([question('trong-muc'), question('x', 'ba')])).toEqual([
      '1:2 unknown-section → write `section:` with one of mot, hai',
    ]))
})
