import { MutationCache, QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { App as Messages, ConfigProvider, Spin } from 'antd';
import enGB from 'antd/locale/en_GB';
import zhCN from 'antd/locale/zh_CN';
// the names of months and weekdays in the pickers
import 'dayjs/locale/en-gb';
import 'dayjs/locale/zh-cn';
import { Suspense, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemError } from '../api/client';
import { coverWhenEnded } from '../session/lock';
import { SessionGate } from '../session/SessionGate';
import { SIGN_ON_PATH } from '../sign-on/sign-on-arrival';
import { SignOnPage } from '../sign-on/SignOnPage';
import { TrainingBand } from '../training-clock/TrainingBand';
import { makeRouter } from './router';
import { THEME } from './theme';

/** A refusal will not change by asking again; a server that was away may be back. */
function mayRetry(failures: number, error: Error): boolean {
  const isAway = error instanceof ProblemError && (error.problem.status === 0 || error.problem.status >= 500);
  return isAway && failures < 2;
}

function makeQueries(): QueryClient {
  const onError = (error: Error): void => {
    coverWhenEnded(queries, error);
  };
  const queries: QueryClient = new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: { queries: { retry: mayRetry, refetchOnWindowFocus: false } },
  });
  return queries;
}

/** The application: language, theme, queries, session and pages. */
export function App(): ReactNode {
  const { i18n } = useTranslation();
  const [queries] = useState(makeQueries);
  const [router] = useState(makeRouter);
  return (
    <ConfigProvider theme={THEME} locale={i18n.language === 'en' ? enGB : zhCN} button={{ autoInsertSpace: false }}>
      <Messages>
        <QueryClientProvider client={queries}>
          <Suspense fallback={<Spin fullscreen />}>
            <TrainingBand />
            {window.location.pathname === SIGN_ON_PATH ? (
              <SignOnPage />
            ) : (
              <SessionGate>
                <RouterProvider router={router} />
              </SessionGate>
            )}
          </Suspense>
        </QueryClientProvider>
      </Messages>
    </ConfigProvider>
  );
}
