import type { ExamFormat } from '@/lib/exam/settings'

export const roman = ['I', 'II', 'III', 'IV', 'V', 'VI'] as const

/** How each part of a paper is headed, and how its answers are put on the sheet. */
export const partWords: Record<ExamFormat, { readonly name: string; readonly how: string }> = {
  single: { name: 'Chọn một đáp án', how: 'Mỗi câu có đúng một đáp án.' },
  multiple: { name: 'Chọn nhiều đáp án', how: 'Mỗi câu có từ hai đáp án trở lên; tô đủ và không thừa mới được tính.' },
  'true-false': { name: 'Đúng hay sai', how: 'Ở mỗi ý, tô Đ nếu đúng, S nếu sai.' },
  match: { name: 'Ghép vế', how: 'Với mỗi số, tô chữ của vế ghép được với nó. Có thể thừa vế.' },
  order: { name: 'Sắp thứ tự', how: 'Tô chữ của việc đứng thứ nhất, thứ hai, cho đến cuối.' },
  cloze: { name: 'Điền từ', how: 'Viết vào phiếu câu trả lời cho từng chỗ trống.' },
}
