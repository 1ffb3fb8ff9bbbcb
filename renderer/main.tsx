import '@mantine/core/styles.css'
import '@mantine/spotlight/styles.css'
import '@fontsource-variable/inter/index.css'
import '@fontsource-variable/source-serif-4/index.css'
import './ui/tokens.css'
import './ui/shell.css'
import './ui/lists.css'
import './ui/copy.css'
import './ui/body-nodes.css'
import { MantineProvider } from '@mantine/core'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { Desk } from './desk.tsx'
import { writeHeldWords } from './ui/held-words.ts'
import { theme } from './ui/theme.ts'

const queries = new QueryClient({
  defaultOptions: { queries: { retry: false, networkMode: 'always' }, mutations: { networkMode: 'always' } },
})
window.stet.onChanged(() => {
  queries.invalidateQueries()
})

window.stet.onEnding(() => writeHeldWords('anybody'))

const place = document.getElementById('desk')
if (place === null) throw new Error('the page has no place for the desk')
createRoot(place).render(
  <StrictMode>
    <MantineProvider theme={theme} defaultColorScheme="auto">
      <QueryClientProvider client={queries}>
        <Desk />
      </QueryClientProvider>
    </MantineProvider>
  </StrictMode>,
)
