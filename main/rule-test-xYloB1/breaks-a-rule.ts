import { Desk } from '../../renderer/desk.tsx'
export const desk = Desk
