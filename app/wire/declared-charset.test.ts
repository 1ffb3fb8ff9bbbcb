import { expect, test } from 'vitest'
import { declaredCharset } from './declared-charset.ts'

test.each([
  ['<?xml version="1.0" encoding="Shift_JIS"?><nitf/>', 'Shift_JIS'],
  ["\n<?xml version='1.0' encoding = 'iso-8859-1' standalone='yes'?>", 'iso-8859-1'],
  ['<!doctype html><html><head><meta charset=windows-1251>', 'windows-1251'],
  ['<html><META http-equiv="Content-Type" content="text/html; charset=euc-jp">', 'euc-jp'],
  ['<?xml version="1.0"?><nitf/>', null],
  ['The meta charset="latin1" of a page', null],
  ['', null],
])('finds what %s declares', (text, charset) => {
  expect(declaredCharset(new TextEncoder().encode(text))).toBe(charset)
})
