import type { CalendarWords } from './calendar'
import type { Dropped } from './plan'

/** Why a card is left out when time is short. */
export const droppedWords: Record<Dropped['why'], string> = {
  'con-nho': 'đến ngày thi có lẽ vẫn còn nhớ, nên được bỏ trước tiên',
  'khong-kip-on': 'đến hạn mà không đủ phút để ôn',
  'khong-kip-gap': 'chưa gặp lần nào và không đủ phút để gặp',
}

const parts = (reviews: number, fresh: number): string =>
  [...(reviews > 0 ? [`ôn ${reviews} câu`] : []), ...(fresh > 0 ? [`gặp mới ${fresh} câu`] : [])].join(', ')

/** What a day asks, in short: `ôn 12 · mới 3`. */
export const dayTask = (reviews: number, fresh: number): string =>
  [...(reviews > 0 ? [`ôn ${reviews}`] : []), ...(fresh > 0 ? [`mới ${fresh}`] : [])].join(' · ') || 'nghỉ'

/** Words of the calendar file. `url`: address of the review page; `pace`: seconds a card. */
export const calendarWords = (url: string, pace: number): CalendarWords => ({
  name: 'Ôn tập Bến Container',
  ofDay: (reviews, fresh) => ({
    summary: `Ôn tập: ${parts(reviews, fresh)}`,
    description: `Khoảng ${Math.max(1, Math.round(((reviews + fresh) * pace) / 60))} phút. Mở ${url}\nSố câu là dự tính lúc xuất lịch; trang ôn tập có số đúng của hôm ấy.`,
  }),
  ofExam: { summary: 'Ngày thi', description: `Xem lại các câu từng chắc mà sai: ${url}?pham-vi=chac-ma-sai` },
})
