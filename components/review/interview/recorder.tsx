'use client'

import { Icon } from '@/components/ui/icon'
import { useRecorder } from './use-recorder'

const clock = (seconds: number): string => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`

const troubles = {
  'bi-chan': 'Trình duyệt không cho dùng micrô. Bạn vẫn trả lời thành tiếng hoặc viết ra được.',
  trong: 'Chưa ghi được tiếng nào. Hãy ghi lại và chỉ dừng khi đã nói xong; vẫn không được thì kiểm tra micrô.',
} as const

/** Hear yourself answer. Nothing leaves the device. */
export function AnswerRecorder() {
  const { recording, start, stop, unheard } = useRecorder()
  if (recording.state === 'khong-co') return null
  if (recording.state === 'dang-ghi')
    return (
      <div className="recorder">
        <button type="button" className="btn" onClick={stop}>
          <Icon name="stop" />
          Dừng ghi
        </button>
        <span className="recorder-clock">Đang ghi {clock(recording.seconds)}</span>
      </div>
    )
  return (
    <div className="recorder">
      <button type="button" className="btn" onClick={start}>
        <Icon name="mic" />
        {recording.state === 'da-ghi' ? 'Ghi lại' : 'Ghi âm câu trả lời'}
      </button>
      {recording.state === 'da-ghi' && (
        // biome-ignore lint/a11y/useMediaCaption: the learner's own voice, recorded a moment ago
        <audio controls src={recording.url} aria-label="Nghe lại câu trả lời của bạn" onError={unheard} />
      )}
      {(recording.state === 'bi-chan' || recording.state === 'trong') && (
        <span role="alert">{troubles[recording.state]}</span>
      )}
    </div>
  )
}
