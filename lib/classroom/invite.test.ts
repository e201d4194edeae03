import { expect, it } from 'vitest'
import { originForPhones, spoken } from './invite'

const lan = ['http://192.168.1.5:3000', 'http://10.0.0.2:3000']

it('gives phones the address by which the page was reached', () => {
  expect(originForPhones('https://ben.example.vn', lan)).toBe('https://ben.example.vn')
  expect(originForPhones('http://192.168.1.9:3000', lan)).toBe('http://192.168.1.9:3000')
})

it('gives phones the address of the machine when the page was reached as localhost', () => {
  for (const host of ['localhost', '127.0.0.1', '[::1]', 'ben.localhost'])
    expect(originForPhones(`http://${host}:3000`, lan)).toBe(lan[0])
  expect(originForPhones('http://localhost:3000', [])).toBe('http://localhost:3000')
})

it('says an address without what a browser adds itself', () => {
  expect([spoken('https://ben.example.vn/lop/ACDEFG'), spoken('http://10.0.0.2:3000/')]).toEqual([
    'ben.example.vn/lop/ACDEFG',
    '10.0.0.2:3000',
  ])
})
