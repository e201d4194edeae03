import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { chooseQuestions } from './choose'
import { domains, indexOf, questions } from './fixtures/bank'
import { examLink, readExamLink } from './link'
import { paperQuery, readPaperQuery } from './paper/link'
import { defaultPaper, headNames } from './paper/settings'
import { defaultSettings, type ExamSettings, examFormats, isSeed, levels, preferences, seedFrom } from './settings'

const all = questions(80)
const index = indexOf(all)
const asked = all.filter(one => one.format !== 'open').map(one => one.id)

const anySettings: fc.Arbitrary<ExamSettings> = fc
  .record({
    domains: fc.subarray([...domains]),
    lessons: fc.subarray(index.lessons.map(lesson => lesson.id)),
    levels: fc.subarray([...levels]),
    formats: fc.subarray([...examFormats]),
    count: fc.integer({ min: 1, max: 200 }),
    seed: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }).map(seedFrom),
    without: fc.subarray(asked.slice(0, 5)),
    minutes: fc.option(fc.integer({ min: 1, max: 600 })),
    prefer: fc.constantFrom(...preferences),
  })
  .map(made => ({ ...defaultSettings('khoa', 'x'), ...made }))
const fits = (settings: ExamSettings) => chooseQuestions(index, settings).length > 0

describe('the link of an exam', () => {
  it('brings back its settings and so its paper', () => {
    fc.assert(
      fc.property(anySettings.filter(fits), settings => {
        const read = readExamLink(examLink(settings, index), [index])
        expect(read).toEqual({ ok: true, value: { settings, index, notes: [] } })
      }),
    )
  })

  it('that names its questions brings back exactly these, in order, with or without their settings', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(asked, { minLength: 1, maxLength: 65 }), only => {
        const settings = { ...defaultSettings('khoa', 'hat'), count: only.length, only }
        const read = readExamLink(examLink(settings, index), [index])
        expect(read.ok && chooseQuestions(index, read.value.settings).map(one => one.id)).toEqual(only)
      }),
    )
  })

  it('needs no escaping and can be read by people', () => {
    fc.assert(fc.property(anySettings, settings => /^[a-z0-9:.,-]+$/.test(examLink(settings, index))))
    const link = examLink({ ...defaultSettings('khoa', 'hat'), domains: ['ecr', 'ecs'], minutes: 30 }, index)
    expect(link).toMatch(/^v1\.khoa:khoa\.so:20\.mien:ecr,ecs\.kho:[a-z0-9]+\.ma:hat\.phut:30$/)
  })

  it('says so when the bank has changed since, and when questions are gone', () => {
    const less = indexOf(all.slice(1))
    const settings = { ...defaultSettings('khoa', 'hat'), count: 5 }
    const changed = readExamLink(examLink(settings, index), [less])
    expect(changed.ok && changed.value.notes.join()).toContain('Kho câu hỏi đã đổi')
    const named = readExamLink(examLink({ ...settings, only: ['cau-0', 'cau-1'] }, index), [less])
    expect(named.ok && named.value.notes.join()).toContain('1 câu của đề này không còn')
  })

  test.each([
    ['', [/phải bắt đầu bằng “v1\.”/]],
    ['rác', [/phải bắt đầu bằng “v1\.”/]],
    ['v2.so:20', [/phiên bản v2/]],
    ['v1.so:0.ma:x', [/“so” là “0”.*1 đến 200/]],
    ['v1.so:20.phut:abc.ma:Á', [/Mã trộn “Á”/, /“phut” là “abc”/]],
    ['v1.mien:ecr,xyz.ma:x', [/“mien” có “xyz”/]],
    ['v1.la:1.ma:x', [/tên “la”/]],
    ['v1.so:5.so:6.ma:x', [/hai lần/]],
    ['v1.so:.ma:x', [/“so” bị trống/]],
    ['v1.khoa:khac.ma:x', [/Không có khóa học “khac”/]],
    ['v1.cau:zzzz.ma:x', [/Không câu nào/]],
    ['v1.so:5.mien:ecr.bai:bai-0.muc:hieu.dang:cloze.ma:x', [/Không câu hỏi nào khớp/]],
  ])('%s is refused with every fault in words', (text, words) => {
    const read = readExamLink(text, [index])
    expect(read.ok).toBe(false)
    for (const word of words) expect(read.ok ? '' : read.error.join('\n')).toMatch(word)
  })
})

describe('the address of papers', () => {
  it('brings back everything that is printed', () => {
    const line = fc.string({ maxLength: 40 }).map(text => text.trim())
    fc.assert(
      fc.property(anySettings, fc.record({ a: line, b: line, c: line, d: line }), (chosen, lines) => {
        const head = Object.fromEntries(headNames.map((name, i) => [name, Object.values(lines)[i] ?? '']))
        const { prefer: _, ...selection } = chosen
        const settings = {
          ...defaultPaper('khoa', 'x'),
          ...selection,
          head: head as never,
          codes: ['034', '035', '207'],
        }
        const read = readPaperQuery(new URLSearchParams(paperQuery(settings, index)), [index])
        expect(read.ok && read.value.settings).toEqual(settings)
      }),
    )
  })

  it('keeps its questions by name through changes of the bank', () => {
    const only = asked.slice(3, 20)
    const settings = { ...defaultPaper('khoa', 'hat'), count: 17, only }
    const query = new URLSearchParams(paperQuery(settings, index))
    const read = readPaperQuery(query, [indexOf(questions(90).slice(1))])
    expect(read).toMatchObject({ ok: true, value: { settings, notes: [] } })
  })

  it('that is damaged is refused with every fault', () => {
    const read = readPaperQuery(new URLSearchParams('de=v1.so:x.ma:hat.de:104-101'), [index])
    expect(read.ok ? '' : read.error.join('\n')).toMatch(/“so” là “x”[\s\S]*ngược/)
  })
})

test.each([
  ['hat', true],
  ['de-1', true],
  ['', false],
  ['Đề', false],
  ['a.b', false],
  ['x'.repeat(33), false],
])('“%s” as a seed: %s', (text, good) => expect(isSeed(text)).toBe(good))
