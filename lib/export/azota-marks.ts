/**
 * The marks of Azota's text, from its published structure (docs.azota.vn, "Cấu trúc đề thi chuẩn"): questions begin with Câu, Bài,
 * Question and a number, choices with a capital letter, HẾT ends the paper, then the table of answers, then the solutions.
 */
export const marks = {
  question: /^\s*(?:câu|cau|bài|bai|question)\s*(\d+)\s*[.:)\]-]?\s*(.*)$/i,
  /** `1. …`: a question only when its number is the next one. */
  numbered: /^\s*(\d+)\s*[.)]\s+(.*)$/,
  /** An asterisk in front says that the choice is right, in other tools' texts. */
  choice: /^\s*(\*?)\s*([A-H])\s*[.)]\s+(.*)$/,
  end: /^\W*h[ếe]t\W*$/iu,
  table: /^\s*b[ảa]ng\s+(?:đáp|dap)\s+[áa]n\b/iu,
  solutions: /^\s*(?:lời giải|loi giai|hướng dẫn (?:chi tiết|giải)|giải thích chi tiết)\b\s*[:.]?\s*(.*)$/iu,
  part: /^\s*(?:phần|phan|nhóm|nhom|part)\s+(?:\d+|[IVX]+)\b/iu,
  roman: /^\s*[IVX]+\s*\.\s/,
  inlineRight: /^\s*(?:đáp án|dap an|answer)\s*[:.]\s*([A-H](?:\s*,\s*[A-H])*)\s*\.?\s*$/i,
  chosen: /^\s*chọn\s+([A-H])\s*\.?\s*$/i,
  reason: /^\s*phương án\s+([A-H])\s*:\s*(.*)$/i,
  why: /^\s*vì sao\s*:\s*(.*)$/i,
  solution: /^\s*(?:câu\s*)?(\d+)\s*[.:)]\s*(.*)$/i,
  statement: /^Nhận định: (.*)$/,
  left: /^Vế trái: (.*)$/,
} as const

export const letters = 'ABCDEFGH'
