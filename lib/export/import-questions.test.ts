import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { parse } from 'yaml'
import { formatFinding } from '@/lib/kernel/finding'
import { questionSchema } from '@/lib/question/schema'
import { exportCsv } from './csv'
import { importQuestions } from './import-questions'
import { type ReadableId, readers } from './readers'
import { anyQuestion, selectionOf } from './testing/questions'

const place = { path: 'de.txt', domain: 'ecr', ids: new Set(['da-co']) }
const imported = (format: ReadableId, text: string) => importQuestions(readers[format](text), place)
const said = (format: ReadableId, text: string) => imported(format, text).findings.map(formatFinding)

describe('a whole question', () => {
  it('comes back as YAML that the schema accepts and that equals it', () => {
    fc.assert(
      fc.property(anyQuestion(), question => {
        const { yaml, findings } = imported('csv', exportCsv(selectionOf([question])).content as string)
        expect(findings).toEqual([])
        expect(questionSchema.parse((parse(yaml) as unknown[])[0])).toEqual(question)
      }),
    )
  })
})

const paper = `ĐỀ KIỂM TRA

Câu 1. Token đăng nhập ECR sống bao lâu?
A. 1 giờ
B. 12 giờ
C. 24 giờ

2) Lệnh nào đẩy image?
A. docker pull  B. docker push  C. docker run
Đáp án: B
HẾT
Bảng đáp án: 1-B
Lời giải
1. Chọn B. Token do ECR cấp có hạn.
`

describe('a paper as teachers type it', () => {
  it('is read with its table of answers, its answers in place and choices on one line', () => {
    const questions = parse(imported('azota', paper).yaml) as Record<string, unknown>[]
    expect(questions.map(question => question.prompt)).toEqual([
      'Token đăng nhập ECR sống bao lâu?',
      'Lệnh nào đẩy image?',
    ])
    expect(questions[1]?.choices).toEqual([
      { text: 'docker pull', reason: null },
      { text: 'docker push', correct: true, reason: null },
      { text: 'docker run', reason: null },
    ])
    expect(questions[0]).toMatchObject({ id: null, level: null, sources: null, checkedOn: null, domain: 'ecr' })
  })

  it('leaves gaps that the schema refuses and says each of them, never filling one in', () => {
    const { yaml, findings } = imported('azota', paper)
    for (const question of parse(yaml) as unknown[]) expect(questionSchema.safeParse(question).success).toBe(false)
    expect(yaml).toContain('reason: null # to write: write why it is right')
    expect(new Set(findings.map(({ rule, level }) => `${rule} ${level}`))).toEqual(
      new Set(['to-write warning', 'domain-of-lesson warning']),
    )
    expect(findings.filter(({ line, message }) => line === 8 && message.includes('reason')).length).toBe(3)
  })
})

describe('faults of a file', () => {
  test.each([
    [
      'azota',
      'Câu 1. Hỏi?\nA. một\nC. ba\nHẾT\n3-A\n',
      [
        'de.txt:1:1 unreadable question 1 has 1 choices → write at least A. and B., a line each',
        'de.txt:1:1 unreadable nothing says what is right in question 1 → add 1-A to the table of answers',
        'de.txt:3:1 unreadable the choice C stands after A → letter the choices in order, next is B',
        'de.txt:5:1 unreadable the table of answers names 3-A, and there is no question 3 → correct its number, or add the question',
      ],
    ],
    [
      'gift',
      '::a:: Hỏi {=một ~hai\n\n::b:: Không có đáp án\n\n::c:: Bao nhiêu? {#12}\n',
      [
        'de.txt:1:1 unreadable a brace without its partner → close every `{`, and write `\\{` and `\\}` in text',
        'de.txt:3:1 unreadable a text without answers → add the answers in braces, as `{=right ~wrong}`',
        'de.txt:5:1 unreadable a numerical question → write the number as a short answer, as `{=12}`, or ask it as a choice',
      ],
    ],
    [
      'csv',
      'Câu hỏi,Dạng,A,B,C,Đáp án\nHỏi?,lạ lùng,x,y,z,A\nHỏi?,một đáp án,x,y,z,D\nHỏi?,một đáp án,x,y,z,\n',
      [
        'de.txt:2:1 unreadable the column Dạng says "lạ lùng" → write một đáp án, nhiều đáp án, đúng sai, ghép đôi, sắp thứ tự, điền chỗ trống or tự luận',
        'de.txt:3:1 unreadable the column Đáp án says "D" → write letters of filled columns, as "A" or "A, C" (there are A, B, C)',
        'de.txt:4:1 unreadable the column Đáp án is empty → write the letters of what is right, as "A" or "A, C"',
      ],
    ],
    [
      'csv',
      'a,b\n1,2\n',
      ['de.txt:1:1 unreadable no row of headers → write a first row with Câu hỏi, Dạng, A, B, C, D, Đáp án …'],
    ],
  ] as const)('%s: all are said at once, each with its line', (format, text, wanted) => {
    expect(said(format, text).filter(line => line.includes('unreadable'))).toEqual(wanted)
  })

  it('an id that is taken or stands twice is said', () => {
    const rows = ['Mã câu,Câu hỏi,Dạng', 'da-co,Hỏi?,tự luận', 'moi,Hỏi?,tự luận', 'moi,Hỏi?,tự luận']
    expect(said('csv', rows.join('\n')).filter(line => / id-/.test(line))).toEqual([
      'de.txt:2:1 id-taken there is a question `da-co` already → correct that question where it stands, or give this one another id',
      'de.txt:4:1 id-repeated the id `moi` stands at line 3 already → give each question its own id',
    ])
  })

  it('no reader throws, whatever the file', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.constantFrom('gift', 'csv', 'azota'), (text, format) => {
        const { yaml, count } = imported(format as ReadableId, text)
        expect(count === 0 ? [] : parse(yaml)).toHaveLength(count)
      }),
    )
  })
})

describe('GIFT as others write it', () => {
  const gift = `// a comment
$CATEGORY: tom/dick

::Tên câu hỏi::[html]Chọn một{
  =đúng#vì đúng
  ~%0%sai ####chung
}

Who wrote it? {=Tolstoy =Lev Tolstoy#gần đúng}

Cỏ màu {=xanh} quanh năm.

Trái đất phẳng.{FALSE#Không}

Ghép {=ECR -> kho =ECS -> điều phối =EKS -> Kubernetes}
`
  it('is read by type', () => {
    const drafts = readers.gift(gift).drafts
    expect(drafts.map(({ line }) => line)).toEqual([4, 9, 11, 13, 15])
    expect(drafts.map(({ draft }) => draft)).toMatchObject([
      {
        format: 'single',
        prompt: 'Chọn một',
        answer: 'chung',
        choices: [{ text: 'đúng', reason: 'vì đúng' }, { text: 'sai' }],
      },
      {
        format: 'cloze',
        prompt: 'Who wrote it?',
        text: '{{cho-trong-1}}',
        blanks: { 'cho-trong-1': { accept: ['Tolstoy', 'Lev Tolstoy'], reason: 'gần đúng' } },
      },
      { format: 'cloze', text: 'Cỏ màu {{cho-trong-1}} quanh năm.' },
      { format: 'true-false', statements: [{ text: 'Trái đất phẳng.', correct: false, reason: 'Không' }] },
      { format: 'match', pairs: [{ left: 'ECR', right: 'kho' }, {}, {}] },
    ])
  })
})
