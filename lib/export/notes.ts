interface Words {
  /** After "vì": for teachers. */
  readonly vi: string
  /** For the command line. */
  readonly en: string
}

/** Why a question does not go along, by tag. */
export const leftOutWords = {
  'many-right': {
    vi: 'định dạng này chỉ ghi được một chữ cái đúng cho mỗi câu',
    en: 'this format holds one right letter for a question',
  },
  order: { vi: 'định dạng này không có câu sắp thứ tự', en: 'this format has no ordering questions' },
  typed: { vi: 'định dạng này không có câu gõ câu trả lời', en: 'this format has no typed answers' },
  writing: {
    vi: 'định dạng này không có câu tự luận kèm thang điểm',
    en: 'this format has no open questions with a rubric',
  },
  'many-choices': { vi: 'câu có hơn tám lựa chọn', en: 'it has more than eight choices' },
  'many-parts': { vi: 'câu có hơn 26 phần', en: 'it has more than 26 parts' },
  ambiguous: {
    vi: 'chữ trong câu trùng với dấu hiệu riêng của định dạng, đọc lại sẽ sai',
    en: 'its text looks like marks of the format, so that it would be read back wrong',
  },
  'no-room': {
    vi: 'phần ghi nhớ 4096 ký tự của SCORM 1.2 không còn chỗ cho câu này',
    en: 'the 4096 characters that SCORM 1.2 remembers have no room for it',
  },
} as const satisfies Record<string, Words>

export type LeftOutWhy = keyof typeof leftOutWords

/** How a question was changed so that the format can hold it, by tag. */
export const changeWords = {
  'statements-split': {
    vi: 'câu nhiều nhận định tách thành nhiều câu đúng sai',
    en: 'statements became a true/false question each',
  },
  'blanks-split': { vi: 'câu điền tách mỗi chỗ trống một câu', en: 'blanks became a short-answer question each' },
  'pairs-split': { vi: 'câu ghép đôi tách mỗi cặp một câu chọn', en: 'pairs became a one-choice question each' },
  'order-matched': {
    vi: 'câu sắp thứ tự thành câu ghép mỗi bước với vị trí của nó',
    en: 'ordering became matching of each step with its place',
  },
  'to-cards': { vi: 'mọi dạng thành thẻ hai mặt', en: 'every format became a card with two sides' },
  'self-rated': {
    vi: 'câu tự luận do người học tự chấm, không tính vào điểm',
    en: 'open questions are rated by the learner and not part of the score',
  },
  'self-rated-forgotten': {
    vi: 'câu tự luận do người học tự chấm, không tính vào điểm; chữ họ viết không được ghi lại vì SCORM 1.2 chỉ nhớ 4096 ký tự',
    en: 'open questions are rated by the learner and not part of the score; their texts are not remembered, since SCORM 1.2 keeps 4096 characters only',
  },
  'graded-by-hand': { vi: 'câu tự luận do người dạy chấm', en: 'open questions are graded by the teacher' },
} as const satisfies Record<string, Words>

export type ChangeHow = keyof typeof changeWords
