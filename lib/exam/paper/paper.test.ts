import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { rightAnswer } from '@/lib/question/fixtures/right-answer'
import { gradeAnswer } from '@/lib/question/grade'
import { indexOf, question, questions } from '../fixtures/bank'
import { parseCodes, writeCodes } from './codes'
import { draftOfPaper, readPaperDraft } from './draft'
import { keyText, letterOf } from './key'
import { choiceColumns, sheetRows } from './layout'
import { defaultPaper } from './settings'
import { makePapers, type PaperVersion, printedQuestions, sharedKeys, shareLimit } from './versions'

const seed = fc.stringMatching(/^[a-z0-9]{1,8}$/)
const codes = ['101', '102', '103', '104']
const ids = (version: PaperVersion) => printedQuestions(version).map(({ question: one }) => one.id)

describe('a set of papers', () => {
  const asked = questions(26, 6)

  it('is the same for the same seed', () => {
    fc.assert(
      fc.property(seed, hat => {
        expect(makePapers(codes, asked, hat)).toEqual(makePapers(codes, asked, hat))
      }),
      { numRuns: 20 },
    )
  })

  it('holds the same questions in every paper, numbered through', () => {
    fc.assert(
      fc.property(seed, hat => {
        for (const version of makePapers(codes, asked, hat).versions) {
          expect(ids(version).toSorted()).toEqual(asked.map(one => one.id).toSorted())
          expect(printedQuestions(version).map(one => one.number)).toEqual(asked.map((_, i) => i + 1))
        }
      }),
      { numRuns: 20 },
    )
  })

  it('has keys that follow: the letters of each paper name what is right in it', () => {
    fc.assert(
      fc.property(seed, hat => {
        for (const { question: one, key } of makePapers(codes, asked, hat).versions.flatMap(printedQuestions)) {
          expect(gradeAnswer(one.key, rightAnswer(one.key)).correct).toBe(true)
          if (one.key.format === 'single')
            expect(letterOf(one.parts.findIndex(part => part.id === (one.key as { correct: string }).correct))).toBe(
              key,
            )
          if (one.key.format === 'multiple') {
            const chosen = key.split(', ').map(letter => one.parts[letter.charCodeAt(0) - 65]?.id)
            expect(gradeAnswer(one.key, { format: 'multiple', choices: chosen as never }).correct).toBe(true)
          }
          if (one.key.format === 'match') {
            const pairs = key
              .split(' ')
              .map(pair => [one.parts[Number(pair[0]) - 1]?.id, one.rights[pair.charCodeAt(1) - 97]?.id])
            expect(gradeAnswer(one.key, { format: 'match', rights: Object.fromEntries(pairs) }).correct).toBe(true)
          }
          if (one.key.format === 'order') {
            const order = key.split(' ').map(letter => one.parts[letter.charCodeAt(0) - 97]?.id)
            expect(gradeAnswer(one.key, { format: 'order', order: order as never }).correct).toBe(true)
          }
          if (one.key.format === 'true-false') {
            const values = Object.fromEntries(key.split(' ').map((word, i) => [one.parts[i]?.id, word === 'Đ']))
            expect(gradeAnswer(one.key, { format: 'true-false', values }).correct).toBe(true)
          }
        }
      }),
      { numRuns: 20 },
    )
  })

  it('gives neighbours at most 30 % of the places of their keys in common', () => {
    fc.assert(
      fc.property(seed, fc.integer({ min: 8, max: 65 }), (hat, count) => {
        const { versions, tooAlike } = makePapers(codes, questions(count, 1), hat)
        expect(tooAlike).toEqual([])
        for (const [i, version] of versions.slice(1).entries())
          expect(sharedKeys(versions[i] as PaperVersion, version)).toBeLessThanOrEqual(shareLimit * count)
      }),
      { numRuns: 20 },
    )
  })

  it('says so when the questions are too few for that', () => {
    const { tooAlike, versions } = makePapers(['1', '2'], [question(5)], 'hat')
    expect(versions).toHaveLength(2)
    expect(tooAlike).toEqual([{ codes: ['1', '2'], shared: 1, total: 1 }])
  })

  it('keeps the order of choices that carries meaning', () => {
    const still = question(0, 7, true)
    for (const version of makePapers(codes, [still], 'hat').versions)
      expect(printedQuestions(version)[0]?.question.parts).toEqual(still.parts)
  })
})

describe('a key in words', () => {
  test.each([
    [0, /^[A-D]$/],
    [1, /^[A-E], [A-E]$/],
    [2, /^[ĐS]( [ĐS]){3}$/],
    [3, /^1[a-d] 2[a-d] 3[a-d]$/],
    [4, /^[a-d]( [a-d]){3}$/],
    [5, /^cau-5 giờ$/],
  ])('of format %i reads %s', (i, form) => expect(keyText(question(i))).toMatch(form))
})

describe('codes of papers', () => {
  test.each([
    ['101-104', ['101', '102', '103', '104']],
    ['034–036', ['034', '035', '036']],
    ['101, 103 , 207', ['101', '103', '207']],
    ['9', ['9']],
  ])('“%s” are %j', (text, expected) => expect(parseCodes(text)).toEqual({ ok: true, value: expected }))

  test.each([
    ['', /Chưa có mã đề/],
    ['abc', /“abc” không phải mã đề/],
    ['104-101', /ngược/],
    ['98-101', /dài như nhau/],
    ['101-199', /99 mã/],
    ['101, 101', /hai lần/],
    ['101, 12', /dài ngắn khác nhau/],
    ['abc, 104-101', /abc[\s\S]*ngược/],
  ])('“%s” are refused in words', (text, words) => {
    const read = parseCodes(text)
    expect(read.ok ? '' : read.error.join('\n')).toMatch(words)
  })

  it('come back as they were from their shortest form', () => {
    const some = fc.uniqueArray(fc.integer({ min: 100, max: 140 }), { minLength: 1, maxLength: 20 })
    fc.assert(
      fc.property(some, list => {
        const written = list.map(String)
        expect(parseCodes(writeCodes(written))).toEqual({ ok: true, value: written })
      }),
    )
  })
})

describe('the layout of a paper', () => {
  it('sets short choices side by side', () => {
    const [short] = questions(1, 1)
    if (!short) throw new Error('no question')
    const long = (text: string) => ({ ...short, parts: short.parts.map(part => ({ ...part, text })) })
    expect(choiceColumns(long('<code>awsvpc</code>'))).toBe(4)
    expect(choiceColumns(long('Task role của container'))).toBe(2)
    expect(choiceColumns(long('Một lựa chọn dài đến mức cần trọn một dòng của tờ giấy A4'))).toBe(1)
  })

  it('has an answer sheet that serves every paper', () => {
    const { versions } = makePapers(codes, questions(14, 6), 'hat')
    const parts = versions[0]?.parts ?? []
    const rows = parts.flatMap((_, i) => sheetRows(versions, i))
    expect(rows.map(row => row.number)).toEqual(questions(14, 6).map((_, i) => i + 1))
    expect(
      sheetRows(
        versions,
        parts.findIndex(part => part.format === 'match'),
      )[0],
    ).toMatchObject({ width: 4, lines: 3 })
  })
})

describe('a draft of papers', () => {
  const index = indexOf(questions(30))
  const settings = defaultPaper('khoa', 'hat')

  it('becomes its settings', () => {
    expect(readPaperDraft(draftOfPaper(settings), index)).toEqual({ ok: true, value: settings })
    const timeless = { ...settings, minutes: null, codes: ['034', '050'] }
    expect(readPaperDraft(draftOfPaper(timeless), index)).toEqual({ ok: true, value: timeless })
  })

  it('is refused with every fault at once', () => {
    const head = { ...settings.head, truong: 'x'.repeat(121) }
    const draft = { ...draftOfPaper({ ...settings, head }), count: '', minutes: '0', codes: 'A1', seed: '' }
    const read = readPaperDraft(draft, index)
    expect(read.ok ? [] : read.error).toEqual([
      'Chưa có số câu: viết một số từ 1 đến 200.',
      'Số phút là “0”: viết một số từ 1 đến 600.',
      '“A1” không phải mã đề: viết số như 101, hoặc khoảng như 101-104.',
      'Mã trộn “” không dùng được: chỉ gồm chữ thường không dấu, số và gạch nối, nhiều nhất 32 ký tự.',
      'Dòng đầu đề dài quá 120 ký tự: rút ngắn lại cho vừa một dòng.',
    ])
  })
})
