import { expect, test } from 'vitest'
import { doublings } from '../../../src/ui/map/gestures.ts'

const turned = (deltaY: number, more: Partial<WheelEvent> = {}) =>
  doublings({ deltaY, deltaMode: 0, ctrlKey: false, ...more } as WheelEvent)

test('A62 a notch of the wheel is the same step with Ctrl, and two fingers on a touchpad are quick', () => {
  expect(turned(100)).toBeCloseTo(-0.2)
  expect(turned(100, { ctrlKey: true })).toBeCloseTo(-0.2)
  expect(turned(-3, { deltaMode: 1, ctrlKey: true })).toBeCloseTo(0.15)
  expect(turned(-4, { ctrlKey: true })).toBeCloseTo(0.08)
  expect(turned(-4)).toBeCloseTo(0.008)
})
