import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { compareVietnamese } from './compare'
import { fold } from './fold'
import { sameAnswer } from './same-answer'
import { slugify } from './slug'
import { normalizeTonePosition } from './tone-position'

describe('folding', () => {
  test.each([
    ['Đường dẫn', 'duong dan'],
    ['được', 'duoc'],
    ['Ế Ậ Ữ', 'e a u'],
    ['e\u0302\u0301', 'e'],
  ])('%s is found as %s', (text, folded) => expect(fold(text)).toBe(folded))

  it('gives the same for NFC and NFD', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), text => fold(text.normalize('NFC')) === fold(text.normalize('NFD'))),
    )
  })
})

it('makes ASCII addresses', () => expect(slugify('  Vì sao cần kho riêng? (ECR) ')).toBe('vi-sao-can-kho-rieng-ecr'))

it('sorts letters before tones', () =>
  expect(['đá', 'da', 'dá', 'áo'].toSorted(compareVietnamese)).toEqual(['áo', 'da', 'dá', 'đá']))

describe('tone position', () => {
  test.each([
    ['hòa', 'hoà'],
    ['khỏe', 'khoẻ'],
    ['thủy', 'thuỷ'],
    ['Hóa đơn', 'Hoá đơn'],
  ])('%s is read as %s', (older, newer) => expect(normalizeTonePosition(older)).toBe(newer))

  test.each(['quý', 'của', 'hoàn', 'toán', 'tuyết', 'mùa'])('%s is left alone', word =>
    expect(normalizeTonePosition(word)).toBe(word),
  )

  it('is done once and for all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), text => {
        const once = normalizeTonePosition(text)
        return normalizeTonePosition(once) === once
      }),
    )
  })
})

describe('a typed answer', () => {
  test.each([
    ['  Hoà  tan. ', 'hòa tan', 'same'],
    ['TASK ROLE', 'task role', 'same'],
    ['12 gio', '12 giờ', 'same-without-tones'],
    ['12 giơ', '12 giờ', 'different'],
    ['', 'giờ', 'different'],
    ['execution role', 'task role', 'different'],
    ['get–login–password', 'get-login-password', 'same'],
  ] as const)('"%s" against "%s" is %s', (typed, accepted, expected) =>
    expect(sameAnswer(typed, accepted)).toBe(expected),
  )
})
