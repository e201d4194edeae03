/** What mock exams are, over their form. */
export function ExamIntro() {
  return (
    <>
      <h1 className="text-[2rem]">Thi thử</h1>
      <p className="mt-3 max-w-[43rem] text-muted">
        Tự ra một đề, làm như thi thật, rồi xem lại từng câu kèm lý do. Câu trả lời được lưu ngay trên máy này: tải lại
        trang hay tắt máy giữa chừng thì mở ra vẫn còn, và đồng hồ vẫn đúng.
      </p>
    </>
  )
}
