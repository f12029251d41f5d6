import { useState, type ReactNode } from 'react';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { CaseSightView } from './CaseSightView';
import { DepartmentChoice } from './DepartmentChoice';

/** Who sees the case that is open, for the head of a department; asked when it is wanted, because asking is recorded. */
export function CaseSightSection({ caseFileId }: { readonly caseFileId: string }): ReactNode {
  const { t } = useTranslation('rights');
  const [isAsked, setIsAsked] = useState(false);
  const [department, setDepartment] = useState<string>();
  if (!isAsked)
    return (
      <>
        <p className="case-minor">{t('ownNote')}</p>
        <Button
          onClick={() => {
            setIsAsked(true);
          }}
        >
          {t('askOwn')}
        </Button>
      </>
    );
  return (
    <>
      <DepartmentChoice value={department} onChange={setDepartment} />
      <CaseSightView asked={{ caseFileId }} about={department === undefined ? {} : { department }} />
    </>
  );
}
