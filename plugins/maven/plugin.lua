return {
  name = "maven", version = "1.0.0", api = 1,
  summary = {
    en = "Imports the CRM Sales Opportunities files of Maven Analytics as they are published.",
    zh = "导入 Maven Analytics 公布的 CRM 销售机会数据",
  },
  requires = { "sales-team" },
}
