import type { HostClass } from './use-host-class'

/** The stage of a class without slides, between questions: the next one is a tap away. */
export function NoSlides({ host, ask }: { host: HostClass; ask: (item: number) => void }) {
  const { view, room } = host
  const next = room.items.findIndex((_, i) => !view.done.includes(i))
  const item = room.items[next]
  return (
    <section className="host-next" aria-labelledby="cau-tiep">
      <h2 id="cau-tiep">{item ? `Câu tiếp theo: câu ${next + 1}` : 'Đã hỏi hết các câu'}</h2>
      {item ? (
        <>
          <div className="drawn" dangerouslySetInnerHTML={{ __html: item.prompt }} />
          <button
            type="button"
            className="btn btn-primary round-next"
            disabled={host.busy('ask')}
            onClick={() => ask(next)}
          >
            Hỏi cả lớp
          </button>
        </>
      ) : (
        <p>Chọn “Hỏi lại” ở danh sách câu hỏi, hoặc kết thúc lớp ở phần Lớp.</p>
      )}
    </section>
  )
}
