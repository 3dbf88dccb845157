return {
  name = "sales-team", version = "1.0.0", api = 1,
  summary = {
    en = "Declares the people of our own company who sell, and who reports to whom: rep and assignment.",
    zh = "定义本公司的销售人员及其隶属关系（rep 与 assignment 对象）",
  },
  objects = {
    rep = {
      label = { en = "rep", zh = "销售代表" },
      fields = {
        name = { type = "text", required = true, label = { en = "name", zh = "姓名" } },
        -- The key of another rep, or the name of a manager who sells nothing and is not kept as a rep.
        manager = {
          type = "reference", to = "rep", must_exist = false, indexed = true,
          label = { en = "manager", zh = "主管" },
        },
        role = { type = "text", label = { en = "role", zh = "岗位" } },
        region = { type = "text", label = { en = "region", zh = "大区" } },
        currency = { type = "text", label = { en = "currency", zh = "币种" } },
        active_from = { type = "date", label = { en = "active from", zh = "在岗起始日" } },
        active_until = { type = "date", label = { en = "active until", zh = "在岗截止日" } },
      },
    },
    -- Who was whose manager on which days. A plan's `override` goes by it, and by rep.manager where it says nothing.
    assignment = {
      label = { en = "assignment", zh = "隶属关系" },
      fields = {
        rep = {
          type = "reference", to = "rep", required = true, indexed = true,
          label = { en = "rep", zh = "销售代表" },
        },
        manager = {
          type = "reference", to = "rep", must_exist = false, required = true,
          label = { en = "manager", zh = "主管" },
        },
        valid_from = { type = "date", label = { en = "valid from", zh = "生效日" } },
        valid_until = { type = "date", label = { en = "valid until", zh = "失效日（含当日）" } },
      },
    },
  },
}
