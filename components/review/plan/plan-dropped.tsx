import type { Dropped, Plan } from '@/lib/review/plan'
import { droppedWords } from '@/lib/review/plan-words'
import { percent } from '../charts/bar'
import type { Bank } from '../use-bank'

const order: readonly Dropped['why'][] = ['con-nho', 'khong-kip-on', 'khong-kip-gap']

/** Lessons that hold the most of the cards, with how many. */
function lessonsOf(dropped: readonly Dropped[], bank: Bank): [string, number][] {
  const lessons = new Map(bank.entries.map(({ id, lesson }) => [id, lesson]))
  const counts = new Map<string, number>()
  for (const { question } of dropped) {
    const lesson = lessons.get(question) ?? ''
    counts.set(lesson, (counts.get(lesson) ?? 0) + 1)
  }
  return [...counts].sort((a, b) => b[1] - a[1]).slice(0, 3)
}

/** What goes first when time is short, and why. */
export function PlanDropped({
  plan,
  bank,
  minutesADay,
  pace,
}: {
  plan: Plan
  bank: Bank
  minutesADay: number
  pace: number
}) {
  const { dropped } = plan
  // As many more cards a day as are left out, spread over the days.
  const more = Math.ceil((Math.ceil(dropped.length / plan.days.length) * pace) / 60)
  return (
    <section className="plan-part" aria-labelledby="bo-truoc">
      <h2 id="bo-truoc">Thiếu giờ thì bỏ gì trước</h2>
      {dropped.length === 0 ? (
        <p>Với {minutesADay} phút mỗi ngày, mọi câu đều có chỗ. Nếu bận, cứ ôn phần đến hạn trước và để câu mới lại.</p>
      ) : (
        <>
          <p>
            {minutesADay} phút mỗi ngày không đủ cho {dropped.length} lượt xem. Kế hoạch giữ những câu dễ quên nhất vào
            ngày thi và bỏ theo thứ tự này:
          </p>
          <ol className="plan-dropped">
            {order.flatMap(why => {
              const group = dropped.filter(one => one.why === why)
              const [best] = group
              if (!best) return []
              return (
                <li key={why}>
                  <b>{group.length} câu</b> {droppedWords[why]}
                  {why === 'con-nho' && ` (dự đoán từ ${percent(group.at(-1)?.recall ?? 0)} trở lên)`}
                  {why === 'khong-kip-on' &&
                    ` (dự đoán còn ${percent(group.at(-1)?.recall ?? 0)} đến ${percent(best.recall)})`}
                  .
                  <small>
                    {lessonsOf(group, bank).map(([lesson, count], i) => {
                      const { title = lesson, url = '/' } = bank.lessons.get(lesson) ?? {}
                      return (
                        <span key={lesson}>
                          {i > 0 && ' · '}
                          <a href={url}>{title}</a> {count}
                        </span>
                      )
                    })}
                  </small>
                </li>
              )
            })}
          </ol>
          <p className="text-muted">Thêm khoảng {more} phút mỗi ngày thì mỗi câu này có thêm một lượt.</p>
        </>
      )}
    </section>
  )
}
