return {
  name = "deal-team", version = "1.0.0", api = 1,
  summary = {
    en = "Declares who works on a deal beside its owner, in which role and with which weight: team_member.",
    zh = "定义项目小组成员及其角色与权重（team_member 对象）",
  },
  requires = { "sales-team" },
  objects = {
    team_member = {
      label = { en = "team member", zh = "项目组成员" },
      fields = {
        opportunity = {
          type = "reference", to = "opportunity", required = true, indexed = true,
          label = { en = "opportunity", zh = "商机" },
        },
        rep = {
          type = "reference", to = "rep", required = true, indexed = true,
          label = { en = "rep", zh = "销售代表" },
        },
        role = { type = "text", label = { en = "role", zh = "角色" } },
        weight = { type = "decimal", places = 4, label = { en = "weight", zh = "权重" } },
        contribution = {
          type = "decimal", places = 4, default = "1",
          label = { en = "contribution", zh = "贡献系数" },
        },
        joined_on = { type = "date", label = { en = "joined on", zh = "加入日期" } },
        left_on = { type = "date", label = { en = "left on", zh = "退出日期" } },
      },
    },
  },
}
