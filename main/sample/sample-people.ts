import type { SamplePerson } from '../../app/ipc/views.ts'

/** The three people of the sample newsroom. Their passwords are shown on its sign-in page and open nothing else. */
export const samplePeople: readonly SamplePerson[] = [
  { name: 'Mira Okafor', signInName: 'mira', password: 'harbour-lantern', role: 'editor' },
  { name: 'Priya Anand', signInName: 'priya', password: 'second-source', role: 'checker' },
  { name: 'Dana Voss', signInName: 'dana', password: 'let-it-stand', role: 'chief' },
]
