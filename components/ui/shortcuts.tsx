'use client'

import { useEffect, useRef, useState } from 'react'
import { isShortcut, shortcutsOff, switchShortcuts } from './shortcut'

const keys: readonly (readonly [string, string])[] = [
  ['?', 'Mở bảng phím tắt này'],
  ['Ctrl K, ⌘ K hoặc /', 'Tìm kiếm'],
  ['1–9 hoặc A–I', 'Chọn lựa chọn trong câu hỏi đang làm'],
  ['Enter', 'Kiểm tra câu trả lời, rồi sang câu tiếp'],
  ['1–4, U', 'Khi ôn tập: chọn mức chắc chắn hoặc tự chấm; hoàn tác câu vừa rồi'],
  ['N, P, F, G', 'Khi thi: câu sau, câu trước, đánh dấu, đoán'],
  ['Shift 1–6', 'Khi thi: gạch bỏ lựa chọn'],
  ['Alt ↑, Alt ↓', 'Chuyển mục lên, xuống trong câu sắp thứ tự'],
  ['←, →', 'Bước trước, bước sau của sơ đồ'],
  ['+, −, 0, F', 'Phóng to, thu nhỏ, vừa khung, toàn màn hình khi xem sơ đồ lớn'],
  ['←, →, Space', 'Trang trước, trang sau khi trình chiếu'],
  [
    'O, P, B, N, C, F',
    'Khi trình chiếu: tất cả trang, bút, màn hình đen, màn hình người nói, máy chiếu, toàn màn hình',
  ],
  ['Esc', 'Đóng hộp thoại đang mở'],
]

/** The list of shortcuts, under `?` and in the footer, and the switch that turns single keys off. */
export function ShortcutsButton() {
  const dialog = useRef<HTMLDialogElement>(null)
  const [off, setOff] = useState(false)
  useEffect(() => {
    setOff(shortcutsOff())
    const onKey = (event: KeyboardEvent) => {
      if (event.key === '?' && isShortcut(event) && !document.querySelector('dialog[open]')) dialog.current?.showModal()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [])
  const toggle = () => {
    switchShortcuts(!off)
    setOff(!off)
  }
  return (
    <>
      <button type="button" className="btn btn-quiet" onClick={() => dialog.current?.showModal()}>
        Phím tắt
      </button>
      <dialog
        ref={dialog}
        className="max-w-[34rem] rounded-box border border-line bg-surface p-6 text-base text-ink shadow-lift"
        aria-labelledby="phim-tat"
      >
        <h2 id="phim-tat" className="text-[1.25rem]">
          Phím tắt
        </h2>
        <dl className="mt-3">
          {keys.map(([key, meaning]) => (
            <div key={key} className="grid grid-cols-[9.5rem_1fr] gap-3 border-line border-t py-2">
              <dt className="font-mono text-[0.875rem]">{key}</dt>
              <dd>{meaning}</dd>
            </div>
          ))}
        </dl>
        <label className="mt-3 flex min-h-11 items-center gap-3">
          <input type="checkbox" className="size-5 accent-accent" checked={off} onChange={toggle} />
          Tắt các phím tắt một phím
        </label>
        <button type="button" className="btn mt-3" onClick={() => dialog.current?.close()}>
          Đóng
        </button>
      </dialog>
    </>
  )
}
