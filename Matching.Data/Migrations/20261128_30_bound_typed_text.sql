-- What somebody typed or sent is as short as TextLengths says, whichever door wrote it. Old rows may be longer: see waiting_checks().
-- Text that we compose ourselves (mails, errors, reasons of the ranking) is not bounded here.
alter table company add constraint company_name_is_bounded check (length(name) <= 200) not valid;
alter table establishment
    add constraint establishment_name_is_bounded check (length(name) <= 200) not valid,
    add constraint establishment_address_is_bounded check (length(address) <= 300) not valid;
alter table support_structure add constraint support_structure_name_is_bounded check (length(name) <= 120) not valid;
alter table account
    add constraint account_display_name_is_bounded check (length(display_name) <= 100) not valid,
    add constraint account_email_is_bounded check (length(email) <= 254) not valid;
alter table opening
    add constraint opening_employer_name_is_bounded check (length(employer_name) <= 200) not valid,
    add constraint opening_pay_text_is_bounded check (length(pay_text) <= 500) not valid,
    add constraint opening_source_id_is_bounded check (length(source_id) <= 100) not valid,
    add constraint opening_source_url_is_bounded check (length(source_url) <= 2000) not valid;
alter table opening_requirement
    add constraint opening_requirement_code_is_bounded check (length(code) <= 60) not valid,
    add constraint opening_requirement_label_is_bounded check (length(label) <= 200) not valid;
-- A remark on a field has 300, the note of a pause or withdrawal 1000.
alter table opening_comment add constraint opening_comment_text_is_bounded check (length(text) <= 1000) not valid;
alter table resident add constraint resident_structure_key_is_bounded check (length(structure_key) <= 100) not valid;
alter table resident_identity add constraint resident_identity_email_is_bounded check (length(email) <= 254) not valid;
alter table resident_residence add constraint resident_residence_address_is_bounded check (length(address) <= 300) not valid;
alter table match add constraint match_counsellor_why_is_bounded check (length(counsellor_why) <= 500) not valid;
alter table match_remark add constraint match_remark_text_is_bounded check (length(text) <= 600) not valid;
alter table immersion add constraint immersion_convention_reference_is_bounded check (length(convention_reference) <= 60) not valid;
