import { MenuOutlined } from '@ant-design/icons';
import { Outlet, useLocation } from '@tanstack/react-router';
import { Button, Drawer, Grid, Layout, Spin } from 'antd';
import { Suspense, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useChangeStream } from '../api/stream';
import { DeadlineDrawer } from '../deadline/DeadlineDrawer';
import { FactorResetNotice } from '../second-factor/FactorResetNotice';
import { useIsLocked } from '../session/lock';
import { useSession } from '../session/session-queries';
import { MainMenu } from './MainMenu';
import { seesCases } from './menu';
import { PersonMenu } from './PersonMenu';

/** Menu on the left, person above, page in the middle; on narrow screens the menu is a drawer. */
export function AppLayout(): ReactNode {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const isLocked = useIsLocked();
  useChangeStream(seesCases(useSession()?.role) && !isLocked);
  const isWide = Grid.useBreakpoint().lg === true;
  const [isOpen, setIsOpen] = useState(false);
  return (
    <Layout className="app">
      <a className="skip-link" href="#page">
        {t('skip')}
      </a>
      {isWide && (
        <Layout.Sider width={216} className="app-side">
          <Brand />
          <MainMenu />
        </Layout.Sider>
      )}
      <Drawer
        open={isOpen}
        onClose={() => {
          setIsOpen(false);
        }}
        placement="left"
        size={260}
        title={<Brand />}
        className="app-drawer"
      >
        <MainMenu
          onChosen={() => {
            setIsOpen(false);
          }}
        />
      </Drawer>
      <Layout>
        <Layout.Header className="app-header">
          {!isWide && (
            <Button
              type="text"
              icon={<MenuOutlined />}
              aria-label={t('menu.open')}
              onClick={() => {
                setIsOpen(true);
              }}
            />
          )}
          <PersonMenu />
        </Layout.Header>
        <FactorResetNotice />
        <Layout.Content id="page" className="app-page" key={pathname}>
          <Suspense fallback={<Spin className="app-wait" />}>
            <Outlet />
          </Suspense>
        </Layout.Content>
        <DeadlineDrawer />
      </Layout>
    </Layout>
  );
}

function Brand(): ReactNode {
  const { t } = useTranslation();
  return (
    <div className="brand">
      <strong>联督</strong>
      <span>{t('brand')}</span>
    </div>
  );
}
