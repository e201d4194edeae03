import type { Exporter, FormatId } from './format'

export interface ExportFormat {
  readonly id: FormatId
  /** As people call it. */
  readonly name: string
  /** Where it is read, for teachers. */
  readonly use: string
  /** Ending of the file's name. */
  readonly ending: 'txt' | 'xml' | 'zip' | 'csv'
  readonly type: string
  /** A package is made for one lesson at a time. */
  readonly oneLesson: boolean
  /** The printer, loaded when it is wanted: a page pays only for the format that is picked. */
  readonly load: () => Promise<Exporter>
}

const text = 'text/plain;charset=utf-8'

/** Every format that questions can leave in, in the order shown. */
export const formats: Readonly<Record<FormatId, ExportFormat>> = {
  csv: {
    id: 'csv',
    name: 'CSV',
    use: 'Excel, Google Trang tính. Giữ được mọi trường, nhập lại được nguyên vẹn.',
    ending: 'csv',
    type: 'text/csv;charset=utf-8',
    oneLesson: false,
    load: async () => (await import('./csv')).exportCsv,
  },
  azota: {
    id: 'azota',
    name: 'Azota, McMix',
    use: 'Văn bản Câu 1, A. B. C. D. kèm bảng đáp án và lời giải, để dán vào Word rồi tải lên Azota.',
    ending: 'txt',
    type: text,
    oneLesson: false,
    load: async () => (await import('./azota')).exportAzota,
  },
  moodle: {
    id: 'moodle',
    name: 'Moodle XML',
    use: 'Ngân hàng câu hỏi Moodle, giữ được lý do của từng lựa chọn.',
    ending: 'xml',
    type: 'application/xml',
    oneLesson: false,
    load: async () => (await import('./moodle')).exportMoodle,
  },
  gift: {
    id: 'gift',
    name: 'GIFT',
    use: 'Moodle và các công cụ đọc văn bản GIFT. Dễ sửa bằng tay, nhập lại được.',
    ending: 'txt',
    type: text,
    oneLesson: false,
    load: async () => (await import('./gift')).exportGift,
  },
  qti: {
    id: 'qti',
    name: 'QTI 2.1',
    use: 'Gói câu hỏi cho Canvas, TAO, OpenOlat và các hệ thống thi theo chuẩn IMS.',
    ending: 'zip',
    type: 'application/zip',
    oneLesson: false,
    load: async () => (await import('./qti')).exportQti,
  },
  scorm: {
    id: 'scorm',
    name: 'SCORM 1.2',
    use: 'Trọn một bài học kèm phần luyện tập, chạy trong LMS và báo điểm về đó.',
    ending: 'zip',
    type: 'application/zip',
    oneLesson: true,
    load: async () => (await import('./scorm')).exportScorm,
  },
  anki: {
    id: 'anki',
    name: 'Anki',
    use: 'Thẻ ghi nhớ. Nhập lại lần sau thì thẻ cũ được cập nhật, không bị nhân đôi.',
    ending: 'txt',
    type: text,
    oneLesson: false,
    load: async () => (await import('./anki')).exportAnki,
  },
}
