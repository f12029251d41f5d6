import type { ThemeConfig } from 'antd';

/** Calm and institutional; every text colour keeps AA contrast on its ground. */
export const THEME: ThemeConfig = {
  token: {
    colorPrimary: '#1a5296',
    colorInfo: '#1a5296',
    colorLink: '#1a5296',
    colorInfoBg: '#eef4fb',
    colorInfoBorder: '#b7cfe9',
    colorSuccess: '#1f7a4d',
    colorSuccessBg: '#eaf6ef',
    colorSuccessBorder: '#b5dcc6',
    colorWarning: '#96610a',
    colorWarningBg: '#fdf5e1',
    colorWarningBorder: '#ecd9a6',
    colorError: '#b3261e',
    colorErrorBg: '#fdeeed',
    colorErrorBorder: '#f0c2be',
    colorTextSecondary: '#4d5a6b',
    colorTextTertiary: '#5d6878',
    colorTextPlaceholder: '#677284',
    colorBgLayout: '#f4f6f9',
    borderRadius: 6,
    fontFamily: "'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', system-ui, sans-serif",
  },
  components: {
    Layout: { headerBg: '#ffffff', siderBg: '#0f2f57', bodyBg: '#f4f6f9' },
    Menu: { darkItemBg: '#0f2f57', darkItemSelectedBg: '#2563ad' },
  },
};
